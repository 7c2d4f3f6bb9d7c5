"""Evidence: the persons that a document names, as a function of the set of its clauses.

Only names are looked for whose characters mean something else in ordinary words (于, 云, 游 …): the rest converts
the same way without evidence. What tells a name is in its own clause: an office or a part before it (局长于海涛介绍),
a title after it (于海涛同志, 于局长), or 某 (于某某). Names that the page or the release marks as persons are known.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..text.kept import unmark
from .clauses import CLAUSE, JOINERS
from .compiled import known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..names.roles import Endings
    from .runs import Run


#: names of two characters are often padded to three
_PADDING = re.compile(r"\s++")


class Place(NamedTuple):
    """A stretch of a clause that stays as it is, wherever that clause stands."""

    clause: str
    start: int
    end: int


class Evidence(NamedTuple):
    """What the whole document says: the persons that it names, the words that it keeps (`-{…}-`), kept places."""

    persons: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    places: frozenset[Place] = frozenset()

    def joined(self, other: Evidence) -> Evidence:
        """What both say."""
        return Evidence(self.persons | other.persons, self.kept | other.kept, self.places | other.places)

    def with_kept(self, text: str, spans: Iterable[tuple[int, int]]) -> Evidence:
        """With stretches of a text that it keeps: words everywhere, one character in its clause."""
        words, places = set(self.kept), set(self.places)
        for start, end in spans:
            stretch = text[start:end]
            if len(stretch) > 1 or not stretch.isalnum():
                words.add(stretch)
            else:
                places.update(_places(text, start, end))
        return self._replace(kept=frozenset(words), places=frozenset(places))


NONE = Evidence()


def _places(text: str, start: int, end: int) -> Iterator[Place]:
    """A stretch as parts of the clauses in which it stands."""
    low = start
    while low and (text[low - 1].isalnum() or text[low - 1] in JOINERS):
        low -= 1
    while found := CLAUSE.search(text, low):
        if found.start() >= end:
            return
        low = found.end()
        if low > start:
            yield Place(found[0], max(start, found.start()) - found.start(), min(end, low) - found.start())


class _Patterns(NamedTuple):
    surname: re.Pattern[str]
    given: re.Pattern[str]
    alone: re.Pattern[str]
    roles: tuple[str, ...]
    listed: re.Pattern[str]
    saying: tuple[str, ...]
    telling: tuple[str, ...]
    prepositions: frozenset[str]
    objects: frozenset[str]
    places: frozenset[str]
    busy: frozenset[str]
    words: frozenset[str]


@cache
def _patterns() -> _Patterns:
    """What tells a name, from `data/convert/persons.toml` and the tables of names."""
    data = known()
    surnames, roles, singles = data["surnames"], data["role_ends"], data["singles"]
    titles = data["titles"].split()
    first = "".join(sorted({title[0] for title in titles}))
    return _Patterns(
        re.compile(
            rf"[{surnames}](?:(?P<some>某某?+)|(?P<role>(?<=[{roles}].)[^\W_]{{1,2}})"
            rf"|(?P<titled>[^\W_]{{0,2}}?(?=[{first}])(?:{'|'.join(titles)})))"
        ),
        re.compile(rf"[{data['given']}](?:(?<=[{roles}][{singles}].)|(?<=[{roles}][{singles}][^\W_].))"),
        re.compile(rf"[{data['alone']}](?<![^\W_].)"),
        tuple(data["roles"].split()),
        re.compile(rf"(?<=、)[{data['listed']}](?=[^\W_])"),
        tuple(data["saying"].split()),
        tuple(data["telling"].split()),
        frozenset(data["prepositions"]),
        frozenset(data["objects"]),
        frozenset(data["places"].split()),
        frozenset(data["busy"].split()),
        frozenset(data["words"].split()),
    )


def persons(text: str, marked: frozenset[str] = frozenset()) -> frozenset[str]:
    """The persons named in a text; `marked` are those that the markup or the release names."""
    patterns = _patterns()
    found = {*marked, *(_PADDING.sub("", name) for name in marked)}
    for match in patterns.surname.finditer(text):
        start = match.start()
        if match.lastgroup == "role":
            if _role_before(text, start):
                found.update(_after_role(text, start, patterns))
        elif is_name_at(text, start) and _is_plausible(match[0], patterns):
            found.add(match[0])
    for match in patterns.alone.finditer(text):
        found.update(
            name
            for name in _after_role(text, match.start(), patterns)
            if len(name) == 3
            or not (rest := text[match.start() + 2 :][:4])[:1].isalnum()
            or rest.startswith(patterns.telling)
        )
    for match in patterns.listed.finditer(text):
        if _name_before(text, match.start() - 1, found):
            found.update(_after_role(text, match.start(), patterns))
    for match in patterns.given.finditer(text):
        for start in (match.start() - 2, match.start() - 1):
            if start > 0 and _role_before(text, start):
                found.update(name for name in _after_role(text, start, patterns) if match[0] in name)
    return frozenset(found)


def _reads_as_name(word: str) -> bool:
    """Whether a word reads as a name, by all but its surname: that it is one has been seen."""
    from ..names import is_strict_name

    return is_strict_name(word) or is_strict_name("王" + word[1:])


@cache
def _offices() -> Endings:
    """The nouns of office, as `names.role_length` has them: from what is compiled, for a short text looks few up."""
    from ..names.roles import Endings

    return Endings(known()["offices"].split())


def _role_before(text: str, end: int) -> bool:
    """Whether the text ends with a noun of office or part there."""
    return _offices().at(text, end) >= 2 or text.endswith(_patterns().roles, 0, end)


def _name_before(text: str, end: int, found: set[str]) -> bool:
    """Whether a list's item that ends there is a person: one that is known, or a name, alone or after a role."""
    for length in (3, 2):
        start = end - length
        name = text[start:end] if start >= 0 else ""
        if len(name) < length:
            continue
        begins = not start or not text[start - 1].isalnum() or _role_before(text, start)
        if begins and (name in found or (length == 3 and _reads_strictly(name))):
            return True
    return False


def _reads_strictly(word: str) -> bool:
    from ..names import is_strict_name

    return is_strict_name(word)


def _after_role(text: str, start: int, patterns: _Patterns) -> Iterator[str]:
    """The name that begins at `start`, after a role: where it ends, the clause ends or its verb begins."""
    for length in (3, 2):
        name = text[start : start + length]
        plausible = len(name) == length and _reads_as_name(name) and _is_plausible(name, patterns)
        if plausible and _ends(text, start + length, patterns):
            yield name
            return


def _ends(text: str, end: int, patterns: _Patterns) -> bool:
    rest = text[end : end + 4]
    return not rest or not rest[0].isalpha() or rest.startswith(patterns.saying)


def is_name_at(text: str, start: int) -> bool:
    """Whether a name can begin here: its first character does not end a word such as 关于, 上游, 分钟."""
    if not start:
        return True
    patterns = _patterns()
    if text[start] == "于" and text[start - 1] in patterns.prepositions:
        return False
    return text[start - 1 : start + 1] not in patterns.busy


def _is_plausible(name: str, patterns: _Patterns) -> bool:
    """Whether a name reads as one: not 于今年, 党委书记, 丰收."""
    if name[0] == "于" and (name[1] in patterns.objects or name[1:] in patterns.places):
        return False
    return name[:2] not in patterns.words


def of_text(text: str, marked: frozenset[str] = frozenset()) -> Evidence:
    """The evidence of a text with what it keeps; `marked` are the persons whom the page or the release marks."""
    text, spans = unmark(text)
    found = Evidence(persons(text, marked))
    return found.with_kept(text, spans) if spans else found


def of_runs(runs: Sequence[Run]) -> Evidence:
    """The evidence of a page's or a marked-up text's runs."""
    marked = frozenset(run.text.strip() for run in runs if run.scope.person)
    found = of_text("\n".join(run.text for run in runs), marked)
    for run in runs:
        if run.kept:
            found = found.with_kept(run.text, run.kept)
    return found
