"""Set phrases of official text, and what was meant to be one: a single character of it wrong, missing, twice, or moved.

A wrong character counts only where it sounds or looks like the right one: 因地置宜 is a slip, 因时制宜 another phrase.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import compress
from typing import NamedTuple

from ..data import read_lines, read_toml

_SHORTEST = 4  # of the phrases whose misspellings are looked for
_REACH = 8  # characters around a suspect in which what is right is looked for
_LONG = 5  # of those in which a missing or moved character is certain
#: sounds that are confused: the table of readings has them apart
_FOLDED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ing", "in"), ("eng", "en"))


class Near(NamedTuple):
    """A stretch that is nearly a phrase: its offset, what stands there, the phrase, and whether it is one of state."""

    at: int
    wrong: str
    right: str
    of_state: bool


@cache
def _phrases() -> tuple[tuple[str, bool], ...]:
    """Every phrase, and whether it is one of state and party."""
    ours = dict.fromkeys(_tokens("validate/phrases.txt"), False)
    return tuple((ours | dict.fromkeys(_tokens("validate/state-phrases.txt"), True)).items())


def _tokens(name: str) -> list[str]:
    return [word for line in read_lines(name) for word in line.split()]


@cache
def words() -> frozenset[str]:
    """Words and phrases that no space divides."""
    common = read_toml("validate/repeated.toml")["official"]["words"].split()
    return frozenset(word for word, _ in _phrases()) | frozenset(common)


@cache
def _known_near() -> frozenset[str]:
    """What is right though it is nearly a phrase."""
    return frozenset(_tokens("validate/phrases-near.txt"))


@cache
def _right() -> frozenset[str]:
    """What stands rightly where it is nearly another phrase."""
    return _known_near() | frozenset(word for word, _ in _phrases())


class _Suspect(NamedTuple):
    """What to compare where two neighbours and a third character near them were met."""

    offset: int  # of the two in it
    text: str
    phrase: str  # the same, unless `text` is a slip itself
    of_state: bool


#: the place of the third character, seen from the first of the two; by that character: what to compare
_Third = tuple[int, dict[str, list[_Suspect]]]


@cache
def _suspects() -> dict[str, list[_Third]]:
    """By two neighbouring characters: a phrase with one wrong keeps its first two or its last two, and a third."""
    out: dict[str, dict[int, dict[str, list[_Suspect]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for phrase, of_state in _phrases():
        last = len(phrase) - 2
        if len(phrase) < _SHORTEST:
            continue
        first, second = _Suspect(0, phrase, phrase, of_state), _Suspect(last, phrase, phrase, of_state)
        for n in (2, 3):
            out[phrase[:2]][n][phrase[n]].append(first)
        out[phrase[last:]][-1][phrase[last - 1]].append(second)
        if len(phrase) == _SHORTEST:
            out[phrase[last:]][-2][phrase[0]].append(second)
        if of_state and len(phrase) >= _LONG:
            for slip in sorted(_slips_of(phrase) - _right()):
                out[slip[:2]][2][slip[2]].append(_Suspect(0, slip, phrase, of_state))
    return {pair: [(n, dict(third)) for n, third in thirds.items()] for pair, thirds in out.items()}


def _slips_of(phrase: str) -> set[str]:
    last = len(phrase) - 1
    missing = {phrase[:n] + phrase[n + 1 :] for n in range(1, last)} if last >= _LONG else set()
    twice = {phrase[:n] + phrase[n] + phrase[n:] for n in range(1, last)}
    moved = {phrase[:n] + phrase[n + 1] + phrase[n] + phrase[n + 2 :] for n in range(last)}
    return {slip for slip in missing | twice | moved if slip != phrase and slip not in phrase}


def near(text: str, pairs: list[str]) -> Iterator[Near]:
    """The stretches of a text (with its pairs) that are nearly a phrase, in no order; one may come more than once."""
    suspects = _suspects()
    padded = text + "\0\0\0"  # what is before the beginning is no character
    for at in compress(range(len(pairs)), map(suspects.__contains__, pairs)):
        for n, third in suspects[pairs[at]]:
            for suspect in third.get(padded[at + n], ()):
                if not text.startswith(suspect.phrase, at - suspect.offset):
                    yield from _compare(text, at - suspect.offset, suspect)


def _compare(text: str, at: int, suspect: _Suspect) -> Iterator[Near]:
    """The phrase that a text at a place nearly is: all but one character, which is like the right one; or a slip."""
    _, wanted, phrase, of_state = suspect
    found = text[at : at + len(wanted)] if at >= 0 else ""
    if len(found) < len(wanted):
        return
    wrong = [n for n, pair in enumerate(zip(found, wanted, strict=True)) if pair[0] != pair[1]]
    if wanted != phrase:
        is_slip = not wrong and not _is_known(text, at, at + len(found), _known_near())
    else:
        is_slip = len(wrong) == 1 and _is_alike(found[wrong[0]], wanted[wrong[0]])
        is_slip = is_slip and not _is_known(text, at + wrong[0], at + wrong[0] + 1, _right())
        is_slip = is_slip and not _is_cut(text, at, at + len(found))
    if is_slip:
        yield Near(at, found, phrase, of_state)


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether a word goes over an end of a stretch: 系统及数据 is not nearly 统计数据."""
    return text[start - 1 : start + 1] in words() or text[end - 1 : end + 1] in words()


def _is_known(text: str, start: int, end: int, known: frozenset[str]) -> bool:
    """Whether a stretch lies in, or overlaps, what is right as it stands there."""
    return any(
        text[a:b] in known
        for a in range(max(0, start - _REACH), end)
        for b in range(max(start + 1, a + 2), min(len(text), a + _REACH) + 1)
    )


def _is_alike(a: str, b: str) -> bool:
    """Whether two characters sound or look alike."""
    return not _keys().get(a, frozenset()).isdisjoint(_keys().get(b, frozenset()))


@cache
def _keys() -> dict[str, frozenset[str]]:
    """What characters are known by: their sounds, and the groups of look-alikes."""
    out: dict[str, set[str]] = defaultdict(set)
    for line in read_lines("validate/homophones.txt"):
        sound, _, characters = line.partition(" ")
        for full, folded in _FOLDED:
            sound = sound.replace(full, folded)
        for char in characters:
            out[char].add(sound)
    for n, group in enumerate(read_lines("validate/look-alikes.txt")):
        for char in group:
            out[char].add(str(n))
    return {char: frozenset(keys) for char, keys in out.items()}
