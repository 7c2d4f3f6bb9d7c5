"""Which characters belong to one script only: traditional and Japanese ones that simplified text never has, and the
reverse."""

from __future__ import annotations

from functools import cache

from ..data import read_lines, read_toml
from ..text.fold import pairs


@cache
def traditional() -> dict[str, str]:
    """Traditional and Japanese characters that do not stand in simplified text, with their simplified forms."""
    files = ("convert/shared-characters.txt", "validate/kept-characters.txt")
    shared = {line[0] for name in files for line in read_lines(name)}
    foreign = (pair for line in read_lines("validate/foreign-characters.txt") for pair in line.split())
    ours = {c: simplified for simplified, forms, _ in pairs() for c in forms if c not in shared}
    return ours | {pair[0]: pair[1] for pair in foreign}


#: a word, its right form, and characters of which none follows it
Word = tuple[str, str, str]


@cache
def traditional_words() -> tuple[Word, ...]:
    """Words with a character that simplified text keeps in names only, and their simplified forms."""
    return _words("validate/traditional-words.txt")


@cache
def simplified_words() -> tuple[Word, ...]:
    """Words with a character that both scripts have, in which traditional text has another, and their right forms."""
    return _words("validate/simplified-words.txt")


def _words(name: str) -> tuple[Word, ...]:
    return tuple((word, right, "".join(rest)) for word, right, *rest in map(str.split, read_lines(name)))


def strays(text: str, alphabet: frozenset[str], words: tuple[Word, ...]) -> dict[int, str]:
    """The characters of words that another script has, by their offsets, with the right ones."""
    out: dict[int, str] = {}
    for word, right, unless in words:
        at = text.find(word) if alphabet.issuperset(word) else -1
        while at >= 0:
            if text[at + len(word) : at + len(word) + 1] not in tuple(unless):
                out |= {at + n: b for n, (a, b) in enumerate(zip(word, right, strict=True)) if a != b}
            at = text.find(word, at + 1)
    return out


@cache
def kept(language: str) -> frozenset[str]:
    """Simplified characters that traditional text of a language has as well; of any, where no region is said."""
    regions = read_toml("validate/kept-forms.toml")
    if language in regions:
        return frozenset(regions[language])
    rows = (line.split("\t") for line in read_lines("convert/standard.tsv"))
    return frozenset("".join(regions.values())).union(row[0] for row in rows if row[0] == row[2])


@cache
def simplified(language: str = "zh-Hant") -> frozenset[str]:
    """Simplified characters that do not stand in traditional text of a language."""
    return frozenset(simple for simple, _, is_evidence in pairs() if is_evidence) - kept(language)
