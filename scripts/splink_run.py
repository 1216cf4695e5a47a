"""Links one published set with Splink, with the settings of its own tutorials where it has some and the
best known to us elsewhere, cut where its clusters are best: splink_run.py SET DIR LIST.csv…   writes DIR/clusters.csv"""
import logging, os, sys
import duckdb
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
import splink.comparison_library as compare
import splink.comparison_level_library as level

NAME, FOLDER, LISTS = sys.argv[1], sys.argv[2], sys.argv[3:]
SWAPPED = 'l.given_name = r.surname and l.surname = r.given_name'


def frequent(comparison):
    return comparison.configure(term_frequency_adjustments=True)


def rules(table):
    """One blocking rule a line, its columns parted by spaces; `word:n` is the column's first n letters."""
    def column(word):
        name, _, length = word.partition(':')
        return f'substr({name},1,{length})' if length else name
    return [block_on(*map(column, line.split())) for line in table.strip().splitlines()]


def febrl_date():
    return compare.DateOfBirthComparison('date_of_birth', input_is_string=True, datetime_format='%Y%m%d', invalid_dates_as_null=True)


def synthetic_date():
    swapped = ('substr(dob_l,1,4) = substr(dob_r,1,4) and substr(dob_l,6,2) = substr(dob_r,9,2)'
               ' and substr(dob_l,9,2) = substr(dob_r,6,2)')
    return compare.CustomComparison(output_column_name='dob', comparison_levels=[
        level.NullLevel('birth_year'), level.ExactMatchLevel('dob'),
        level.CustomLevel('levenshtein(dob_l, dob_r) <= 1', 'one edit'), level.CustomLevel(swapped, 'day and month swapped'),
        level.ExactMatchLevel('birth_year'),
        level.CustomLevel('abs(cast(birth_year_l as int) - cast(birth_year_r as int)) <= 2', 'two years'), level.ElseLevel()])


def settings():
    """Comparisons, blocking rules, sure rules with their recall, most pairs for u and for EM, rules for EM."""
    if NAME == 'febrl3':
        return dict(
            comparisons=[compare.NameComparison('given_name'), compare.NameComparison('surname'), febrl_date(),
                         compare.DamerauLevenshteinAtThresholds('soc_sec_id', [2]),
                         frequent(compare.ExactMatch('street_number')), frequent(compare.ExactMatch('postcode'))],
            blocking=rules('soc_sec_id\ngiven_name\nsurname\ndate_of_birth\npostcode'),
            sure=rules('soc_sec_id\ngiven_name surname date_of_birth') + [SWAPPED + ' and l.date_of_birth = r.date_of_birth'],
            recall=.9, pairs=1e6, em=rules('date_of_birth\npostcode'), em_pairs=None)
    if NAME == 'febrl4':
        return dict(
            comparisons=[frequent(compare.NameComparison('given_name')), frequent(compare.NameComparison('surname')), febrl_date(),
                         compare.DamerauLevenshteinAtThresholds('soc_sec_id', [1, 2]), frequent(compare.ExactMatch('street_number')),
                         frequent(compare.DamerauLevenshteinAtThresholds('postcode', [1, 2]))],
            blocking=rules('given_name surname\ndate_of_birth\nsoc_sec_id\nstate address_1\nstreet_number address_1\npostcode') + [SWAPPED],
            sure=rules('soc_sec_id\ngiven_name surname date_of_birth'), recall=.8, pairs=1e6, em=rules('date_of_birth\npostcode'), em_pairs=None)
    if NAME == 'historical_50k':
        return dict(
            comparisons=[compare.ForenameSurnameComparison('first_name', 'surname', forename_surname_concat_col_name='both_names'),
                         compare.DateOfBirthComparison('dob', input_is_string=True), compare.PostcodeComparison('postcode_fake'),
                         frequent(compare.ExactMatch('birth_place')), frequent(compare.ExactMatch('occupation'))],
            blocking=rules('first_name:3 surname:4\nsurname dob\nfirst_name dob\npostcode_fake first_name\npostcode_fake surname\n'
                           'dob birth_place\npostcode_fake:3 dob\npostcode_fake:3 first_name\npostcode_fake:3 surname\n'
                           'first_name:2 surname:2 dob:4'),
            sure=rules('first_name surname dob\nfirst_name:2 surname postcode_fake:2\ndob postcode_fake'),
            recall=.6, pairs=1e7, em=rules('first_name surname\ndob'), em_pairs=None)
    return dict(
        comparisons=[frequent(compare.NameComparison(name)) for name in ('given_name', 'surname', 'father_name')]
        + [synthetic_date(), frequent(compare.ExactMatch('city'))],
        blocking=rules('given_name surname birth_year\ndob given_name\ndob surname\ndob father_name\nsurname father_name city\n'
                       'given_name surname father_name\ndob city\ngiven_name:3 surname:3 birth_year city\n'
                       'given_name father_name birth_year\nsurname father_name birth_year\nsurname birth_year city\n'
                       'given_name birth_year city'),
        sure=rules('given_name surname dob\ngiven_name surname father_name birth_year'),
        recall=.6, pairs=1e7, em=rules('given_name surname\ndob'), em_pairs=2e6)


def table(base, path):
    """A list in memory, cells trimmed, empty ones null."""
    header = [row[0] for row in base.execute('describe select * from read_csv(?, all_varchar = true)', [path]).fetchall()]
    cells = ', '.join(f'nullif(trim("{name}"), \'\') as "{name.strip()}"' for name in header)
    more = ', first_name || \' \' || surname as both_names' if NAME == 'historical_50k' else ''
    return base.sql(f'select *{more} from (select {cells} from read_csv(?, all_varchar = true))', params=[path]).to_arrow_table()


logging.getLogger('splink').setLevel(logging.ERROR)
base = duckdb.connect()
base.execute(f'set threads = {os.cpu_count()}')
database = DuckDBAPI(connection=base)
key = 'rec_id' if NAME.startswith('febrl') else 'unique_id'
names = [os.path.basename(path).removesuffix('.csv') for path in LISTS]
frames = [database.register(table(base, path), dataset_display_name=name) for name, path in zip(names, LISTS)]
chosen = settings()
linker = Linker(frames if len(frames) > 1 else frames[0], SettingsCreator(
    link_type='link_only' if len(frames) > 1 else 'dedupe_only', unique_id_column_name=key, comparisons=chosen['comparisons'],
    blocking_rules_to_generate_predictions=chosen['blocking'], retain_matching_columns=False))
linker.training.estimate_probability_two_random_records_match(chosen['sure'], recall=chosen['recall'])
linker.training.estimate_u_using_random_sampling(max_pairs=chosen['pairs'], seed=2)
for rule in chosen['em']:
    linker.training.estimate_parameters_using_expectation_maximisation(
        rule, estimate_without_term_frequencies=True, max_pairs=chosen['em_pairs'])
scored = linker.inference.predict()
cut = .95 if NAME == 'historical_50k' else .9
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(scored, threshold_match_probability=cut)
os.makedirs(FOLDER, exist_ok=True)
listed = 'source_dataset' if len(LISTS) > 1 else f"'{names[0]}'"
base.execute(f'copy (select {listed} as list, {key} as id, cluster_id as person from {clusters.physical_name})'
             f" to '{FOLDER}/clusters.csv' (header)")
