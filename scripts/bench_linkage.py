"""Runs inquest and Splink on the same lists, scores both with score-links, and prints one table.

Each run is a process of its own; its CPU seconds, wall time and peak memory are those the kernel
counted for it and its children. Splink's clusters are cut where they are best, which its user cannot know."""
import argparse, gzip, os, re, shutil, subprocess, sys, tempfile, time

INQUEST, BENCH = '.build/release/inquest', '.build-benchmarks/release/'
SETS = {  # lists, column that names rows, column of the truth
    'febrl3': (['febrl3.csv'], 'rec_id', 'rec_id'),
    'febrl4': (['febrl4a.csv', 'febrl4b.csv'], 'rec_id', 'rec_id'),
    'historical_50k': (['historical_50k.csv'], 'unique_id', 'cluster'),
    'synthetic_1m': (['synthetic_1m.csv'], 'unique_id', 'cluster'),
}
PARTS = ('overall', 'latin', 'persian', 'across')


def run(command):
    """CPU seconds, wall seconds and peak megabytes of a command."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stdout=said, stderr=said)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            sys.exit(f'{" ".join(command)} failed:\n{said.read().decode(errors="replace")[-2000:]}')
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def score(folder, lists, names=''):
    """What score-links says: F1 of clusters by part, and the lines about pairs."""
    said = subprocess.run([BENCH + 'score-links', folder, *(path + names for path in lists)],
                          check=True, capture_output=True, text=True).stdout
    f1 = {part: float(value) for part, value in re.findall(r'^clusters (\w+): .* F1 ([\d.]+)', said, re.M)}
    pairs = re.search(r'^pairs overall best: F1 ([\d.]+) .* lost by the default cut (-?[\d.]+)', said, re.M)
    error = re.search(r'^expected calibration error.*: ([\d.]+)', said, re.M)
    return f1, tuple(float(found.group(i)) for found, i in ((pairs, 1), (pairs, 2), (error, 1)) if found)


def plain(path, work):
    """A list as plain CSV, unpacked where only its gzip is there; None where neither is."""
    if os.path.exists(path):
        return path
    if not os.path.exists(path + '.gz'):
        return None
    unpacked = os.path.join(work, os.path.basename(path))
    with gzip.open(path + '.gz') as packed, open(unpacked, 'wb') as out:
        shutil.copyfileobj(packed, out)
    return unpacked


def published(options, work):
    print('data            peer F1   ours F1   peer CPU s  ours CPU s  ratio   peer wall  ours wall   peer MB  ours MB')
    pairs = []
    for name, (files, key, truth) in SETS.items():
        if options.only and name not in options.only:
            continue
        lists = [plain(os.path.join(options.data, file), work) for file in files]
        if None in lists:
            print(f'{name}: {", ".join(files)} not in {options.data}; not measured')
            continue
        ours = os.path.join(work, name)
        cost = run([INQUEST, 'link', *lists, '--id', key, '--out', ours])
        f1, about = score(ours, lists, f':{key}:{truth}')
        pairs.append((name, about))
        peer, peer_f1 = (float('nan'),) * 3, float('nan')
        if not options.no_peer:
            theirs = os.path.join(work, name + '-splink')
            peer = run([sys.executable, 'scripts/splink_run.py', name, theirs, *lists])
            peer_f1 = score(theirs, lists, f':{key}:{truth}')[0]['overall']
        print(f'{name:15} {peer_f1:7.4f}   {f1["overall"]:7.4f} {peer[0]:12.1f} {cost[0]:11.1f} {peer[0] / cost[0]:6.1f}'
              f' {peer[1]:11.1f} {cost[1]:10.1f} {peer[2]:9.0f} {cost[2]:8.0f}', flush=True)
    for name, about in pairs:
        print(f'{name}: best pair F1 %.4f, lost by the default cut %.4f, calibration error %.4f' % about)


def simulate(preset, work, *arguments):
    folder = os.path.join(work, '-'.join((preset, *arguments)))
    run([BENCH + 'simulate-lists', preset, '--out', folder, *arguments])
    return [os.path.join(folder, file) for file in sorted(os.listdir(folder))], folder


def simulated(options, work):
    print('\nsimulated mixed lists, cluster F1')
    print('seed    overall    latin  persian   across   lost by cut  calibration error')
    for seed in options.seeds:
        lists, folder = simulate('mixed', work, '--seed', seed)
        run([INQUEST, 'link', *lists, '--id', 'row_id', '--out', folder + '-linked'])
        f1, about = score(folder + '-linked', lists)
        print(f'{seed:6}', *(f'{f1[part]:8.4f}' for part in PARTS), '  %12.4f %18.4f' % about[1:], flush=True)


def scaling(options, work):
    print('\nsimulated rows   CPU s   wall s   peak MB   CPU µs a row   cluster F1')
    for rows in options.rows:
        lists, folder = simulate('large', work, '--rows', rows)
        cpu, wall, memory = run([INQUEST, 'link', *lists, '--id', 'row_id', '--out', folder + '-linked',
                                 *(['--memory', '14G'] if len(rows) > 7 else [])])
        f1, _ = score(folder + '-linked', lists)
        print(f'{rows:>14} {cpu:7.1f} {wall:8.1f} {memory:9.0f} {cpu / int(rows) * 1e6:14.1f} {f1["overall"]:12.4f}', flush=True)
        shutil.rmtree(folder)
        shutil.rmtree(folder + '-linked')


parser = argparse.ArgumentParser()
parser.add_argument('--data', default='../shared/data/linkage', help='folder of the published lists')
parser.add_argument('--only', type=lambda text: text.split(','), help='sets to measure, simulated and scaling among them')
parser.add_argument('--seeds', type=lambda text: text.split(','), default=['1', '2', '3'])
parser.add_argument('--rows', type=lambda text: text.split(','), default=['100000', '300000', '1000000'],
                    help='numbers of simulated rows for the cost; ten million needs 16 GB and as much disk')
parser.add_argument('--no-peer', action='store_true', help='Inquest alone')
options = parser.parse_args()
with tempfile.TemporaryDirectory() as work:
    if not options.only or set(options.only) & set(SETS):
        published(options, work)
    if not options.only or 'simulated' in options.only:
        simulated(options, work)
    if not options.only or 'scaling' in options.only:
        scaling(options, work)
