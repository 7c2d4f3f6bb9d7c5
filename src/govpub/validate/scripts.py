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


@cache
def traditional_words() -> tuple[tuple[str, str, str], ...]:
    """Words with a character that simplified text keeps in names only, their simplified forms, what does not follow."""
    lines = map(str.split, read_lines("validate/traditional-words.txt"))
    return tuple((word, simple, "".join(rest)) for word, simple, *rest in lines)


@cache
def simplified_words() -> tuple[tuple[str, str], ...]:
    """Words with a character that both scripts have, in which traditional text has another, and their right forms."""
    return tuple((line.split()[0], line.split()[1]) for line in read_lines("validate/simplified-words.txt"))


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
