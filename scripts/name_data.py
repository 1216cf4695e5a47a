"""Reads the name data that the name models are made from: the development split of it."""

import hashlib
import re
import unicodedata

LETTERS = str.maketrans(
    "يىېۍكەةۀھأإآٱؤڼګټډړږښځڅ",
    "یییی" "کههههااااونگتدرژشزچ",
)
LATIN = str.maketrans({"ı": "i", "ə": "e", "’": "", "‘": "", "'": ""})


def fold(text):
    """The folded form that NameFolding gives, for the letters that occur in this data."""
    text = re.sub(r"(^| )ئ(?!ا)", r"\1ا", text)
    text = re.sub(r"(^| )ئ", r"\1", text).replace("ئ", "ی").replace("ء", "")
    text = text.translate(LETTERS).lower().translate(LATIN)
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", text))


def is_test(key):
    """Whether a key belongs to the held-out fifth, however its parts are joined."""
    return any(
        int(hashlib.sha1(("public" + form).encode()).hexdigest(), 16) % 5 == 0
        for form in {key, key.replace(" ", "")}
    )


def rows(path):
    with path.open(encoding="utf-8") as file:
        next(file)
        for line in file:
            key, role, latin, count, _ = line.rstrip("\n").split("\t")
            yield key, role, latin, int(count)


def units(folder):
    """(key, latin, role, count) of every unit of the development split.

    Full names whose two spellings have as many words give their first word as a given name, their
    last as a surname and the others as `unknown`; neither the whole nor the word may be a test key.
    """
    for key, role, latin, count in rows(folder / "persian-name-units.tsv"):
        if not is_test(key):
            yield key, latin, role, count
    for key, _, latin, count in rows(folder / "persian-full-names.tsv"):
        words, spellings = key.split(), latin.split()
        if is_test(key) or len(words) != len(spellings) or len(words) < 2:
            continue
        roles = ["given"] + ["unknown"] * (len(words) - 2) + ["surname"]
        for word, spelling, role in zip(words, spellings, roles):
            if not is_test(word):
                yield word, spelling, role, count
