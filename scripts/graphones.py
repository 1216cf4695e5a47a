"""Aligns Persian letters with the Latin letters that popular spellings write for them."""

import collections
import math
import re

import name_data

VOWELS = "[aeiou]{0,2}"
# What may begin the Latin letters of one Persian letter; up to two vowel letters may follow.
CONSONANTS = {
    "ب": "bb?", "پ": "pp?", "ت": "tt?|th|d", "ط": "tt?|th|d", "ث": "ss?|th", "س": "ss?|c|z",
    "ص": "ss?", "ج": "jj?|dj|g|dzh|zh", "چ": "ch|tch|c|j", "ح": "hh?|", "ه": "hh?|",
    "خ": "kh|x|kkh|h|k", "د": "dd?|t", "ذ": "zz?|dh|d", "ز": "zz?|s", "ض": "zz?|dh?|s",
    "ظ": "zz?|dh|s", "ر": "rr?", "ژ": "zh|j|g", "ش": "sh|ch|ssh|shsh|s", "ع": "y?", "غ": "gh|q|gg?|k",
    "ق": "gh|qq?|k|g|c|ggh|kh", "ف": "ff?|ph|v", "ک": "kk?|c|ck|ch|q|x", "گ": "gg?|gh|gu",
    # Latin spellings may assimilate the article: Roknoddin.
    "ل": "ll?|d|r|s|n|t|z", "م": "mm?", "ن": "nn?|m", "ا": "",
}
WHOLE = {
    "و": f"(?:vv?|ww?|f)?{VOWELS}|ow|aw|ew|uw|ouv",
    "ی": f"(?:yy?|j)?{VOWELS}|[aei]y|iy|iye|iya",
}
ALLOWED = {c: re.compile(f"(?:{p}){VOWELS}") for c, p in CONSONANTS.items()} | {
    c: re.compile(p) for c, p in WHOLE.items()
}
LONGEST = 5
ROUNDS = 6


def pairs(units):
    """Counter of (Persian, Latin) of one word in folded letters without spaces."""
    found = collections.Counter()
    for key, latin, _, count in units:
        persian, latin = (name_data.fold(text).replace(" ", "") for text in (key, latin))
        if persian and all(c in ALLOWED for c in persian) and latin.isascii() and latin.isalpha():
            found[persian, latin] += count
    return found


def align(persian, latin, score):
    """The best list of (letter, Latin letters), or None where no allowed one exists."""
    columns = [{0: (0.0, None)}]
    for letter in persian:
        column = {}
        for start, (total, _) in columns[-1].items():
            for end in range(start, min(len(latin), start + LONGEST) + 1):
                chunk = latin[start:end]
                if ALLOWED[letter].fullmatch(chunk):
                    here = total + score(letter, chunk)
                    if end not in column or here > column[end][0]:
                        column[end] = (here, start)
        columns.append(column)
    end = len(latin)
    if end not in columns[-1]:
        return None
    parts = []
    for place in range(len(persian), 0, -1):
        start = columns[place][end][1]
        parts.append((persian[place - 1], latin[start:end]))
        end = start
    return parts[::-1]


def first_score(letter, chunk):
    empty = 1.5 if chunk == "" and letter not in "عه" else 0
    odd = 1 if letter == "ا" and chunk and chunk[0] != "a" else 0
    return -0.5 * abs(len(chunk) - 1) - empty - odd


def aligned(found):
    """Alignments of all pairs that allow one, by hard expectation–maximisation."""
    score = first_score
    for _ in range(ROUNDS):
        counts, result = collections.Counter(), {}
        for (persian, latin), count in found.items():
            parts = align(persian, latin, score)
            if parts is not None:
                result[persian, latin] = parts
                for part in parts:
                    counts[part] += math.log(1 + count)
        totals = collections.Counter()
        for (letter, _), count in counts.items():
            totals[letter] += count

        def score(letter, chunk, counts=counts, totals=totals):
            return math.log((counts[letter, chunk] + 0.05) / (totals[letter] + 5))

    return result, counts
