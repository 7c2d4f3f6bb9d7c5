"""The glossary: words whose conversion an editor has settled, one a line.

    发布厅<TAB>發佈廳<TAB>zh-Hant-TW       a word, what it becomes, and for which targets (without them: for all)
    !里弄                                  a word that stays as it is, in every direction
    # a comment

A word for named targets stands before the same word for all. Toward simplified script the entries work backwards
where that is unambiguous. Two lines that say two things of one word are an error; of several files the later wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from ..errors import InvalidConfig
from ..model.message import Text
from . import tabfile
from .languages import TARGETS, is_simplified
from .tabfile import Line
from .wordlist import Word, is_one_clause

TRADITIONAL = TARGETS[1:]
#: how targets may be written: as tags, or as a region
_NAMES = {tag.lower(): tag for tag in TRADITIONAL} | {"hant": "zh-Hant", "tw": "zh-Hant-TW", "hk": "zh-Hant-HK"}
_SEPARATOR = re.compile(r"[\s,，、]+")
_LONGEST = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One word. `targets` is empty where it is for all of them; `place` says where it stands."""

    simplified: str
    traditional: str
    targets: tuple[str, ...] = ()
    place: str = ""

    def __str__(self) -> str:
        """As messages name it."""
        what = f"{self.simplified} → {self.traditional}"
        return f"{what} ({self.place})" if self.place else what


@dataclass(frozen=True, eq=False)
class Glossary:
    """The entries in force; of entries that clash the later counts. Known by identity: what is made of it is kept."""

    entries: tuple[Entry, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entries)

    def __add__(self, other: Glossary) -> Glossary:
        """Both; the other one's entries count before these. Raises InvalidConfig where one is a step to the other."""
        return _checked((*self.entries, *other.entries))

    @cached_property
    def _by_target(self) -> dict[str, dict[str, Entry]]:
        return {target: _table(self.entries, target) for target in TRADITIONAL}

    def words(self, source: str, target: str) -> Iterator[Word]:
        """The words from one tag to another."""
        if is_simplified(source) and not is_simplified(target):
            for key, entry in self._by_target[target].items():
                yield Word(key, entry.traditional, "glossary", entry.place)
        elif is_simplified(target) and not is_simplified(source):
            yield from self._backwards(source)
        elif source != target:
            yield from self._across(source, target)

    def _backwards(self, source: str) -> Iterator[Word]:
        """Toward simplified script: first what the source's region says, then the others."""
        said: set[str] = set()
        for region in (source, *(tag for tag in TRADITIONAL if tag != source)):
            found: dict[str, list[Entry]] = {}
            for entry in self._by_target[region].values():
                found.setdefault(entry.traditional, []).append(entry)
            for key, entries in found.items():
                if key not in said and len({entry.simplified for entry in entries}) == 1:
                    yield Word(key, entries[0].simplified, "glossary", entries[0].place)
            said.update(found)

    def _across(self, source: str, target: str) -> Iterator[Word]:
        """Between two traditional targets: what the same simplified word is in each."""
        from .engine import engine

        before, after = self._by_target[source], self._by_target[target]
        said: set[str] = set()
        for key in {**before, **after}:
            texts = [
                found[key].traditional if key in found else engine("govpub", "zh-Hans", tag, False).convert(key)
                for found, tag in ((before, source), (after, target))
            ]
            if texts[0] not in said:
                yield Word(texts[0], texts[1], "glossary", (after.get(key) or before[key]).place)
                said.add(texts[0])


def _table(entries: Iterable[Entry], target: str) -> dict[str, Entry]:
    """The entry for each simplified word: one that names the target before one for all, then the later."""
    out: dict[str, Entry] = {}
    for entry in entries:
        other = out.get(entry.simplified)
        if entry.targets and target not in entry.targets:
            continue
        if other is None or entry.targets or not other.targets:
            out[entry.simplified] = entry
    return out


def read(paths: Iterable[Path]) -> Glossary:
    """The glossary of one or more files. Raises UnreadableInput, InvalidConfig with the line and what to do."""
    out = Glossary()
    for path in paths:
        out += parse(tabfile.read(path), str(path))
    return out


def parse(text: str, name: str = "-") -> Glossary:
    """A glossary file's text. Raises InvalidConfig with the line and what to do."""
    entries: list[Entry] = []
    first: dict[tuple[str, str], Entry] = {}
    for line in tabfile.lines(text, name):
        entry = _entry(line)
        _compare(entry, first, line)
        entries.append(entry)
    return _checked(tuple(entries))


def of(words: Mapping[str, str]) -> Glossary:
    """A glossary of pairs for all targets; a word that is its own value stays as it is."""
    return _checked(tuple(_valid(Entry(key, value), Line((), "-")) for key, value in words.items()))


def _compare(entry: Entry, first: dict[tuple[str, str], Entry], line: Line) -> None:
    """Refuse an entry that says something else of its word than an earlier line does."""
    for target in entry.targets or ("",):
        other = first.setdefault((entry.simplified, target), entry)
        if other.traditional != entry.traditional:
            raise line.error(
                f"“{entry.simplified}”与 {other.place} 不一致：{other.traditional} / {entry.traditional}",
                f"{entry.simplified} is {entry.traditional} here and {other.traditional} at {other.place}",
                Text("只留一行，或写明各自的目标", "keep one of the lines, or name the targets of each"),
            )


def _entry(line: Line) -> Entry:
    cells = line.cells
    if cells[0].startswith(("!", "！")):
        word = cells[0][1:].strip()
        if len(cells) > 1:
            raise line.error(
                "保护的词后面不能再有内容", "a protected word stands alone", Text("写成 !词语", "write !word")
            )
        return _valid(Entry(word, word, (), line.place), line)
    if len(cells) < 2 or len(cells) > 3:
        raise line.error(
            "应有 2 到 3 列，用制表符分隔" if len(cells) > 3 else "没有制表符",
            "there are more than three columns" if len(cells) > 3 else "there is no tab",
            Text("写成 简体<TAB>繁体[<TAB>目标]，或 !词语", "write simplified<TAB>traditional[<TAB>targets], or !word"),
        )
    targets = _targets(cells[2], line) if len(cells) == 3 else ()
    return _valid(Entry(cells[0], cells[1], targets, line.place), line)


def _targets(cell: str, line: Line) -> tuple[str, ...]:
    out = []
    for word in filter(None, _SEPARATOR.split(cell)):
        if word.lower() not in _NAMES:
            near = get_close_matches(word.lower(), _NAMES, n=1)
            hint = f"是不是想写 {_NAMES[near[0]]}？" if near else f"可用：{'、'.join(TRADITIONAL)}"
            hint_en = f"did you mean {_NAMES[near[0]]}?" if near else f"there are {', '.join(TRADITIONAL)}"
            raise line.error(f"未知的目标 {word}", f"unknown target {word}", Text(hint, hint_en))
        out.append(_NAMES[word.lower()])
    return tuple(dict.fromkeys(out))


def _valid(entry: Entry, line: Line) -> Entry:
    """The entry, where it is one. Raises InvalidConfig."""
    for text in (entry.simplified, entry.traditional):
        if not text or len(text) > _LONGEST:
            raise line.error(f"词语应有 1 到 {_LONGEST} 个字符", f"a word has 1 to {_LONGEST} characters", None)
        if not is_one_clause(text):
            raise line.error(
                f"“{text}”中有标点或空格", f"{text!r} has punctuation or white space in it",
                Text("词语不能跨过标点，请分成几行", "a word never reaches over a mark: write its parts, one a line"),
            )  # fmt: skip
    if _is_turned_around(entry):
        raise line.error(
            f"“{entry.simplified}”是繁体，“{entry.traditional}”是简体",
            f"{entry.simplified} is traditional and {entry.traditional} simplified",
            Text("先写简体，再写繁体", "write the simplified word first"),
        )
    return entry


def _is_turned_around(entry: Entry) -> bool:
    if entry.simplified == entry.traditional:
        return False
    from .script import scripts

    has = scripts().has
    return (
        has(entry.simplified, False)
        and has(entry.traditional, True)
        and not has(entry.simplified, True)
        and not has(entry.traditional, False)
    )


def _checked(entries: tuple[Entry, ...]) -> Glossary:
    """The glossary, where no entry gives a word that another entry changes again."""
    out = Glossary(entries)
    for table in out._by_target.values():
        for entry in table.values():
            other = table.get(entry.traditional)
            if other is not None and entry.simplified != entry.traditional != other.traditional:
                raise InvalidConfig(
                    Text(f"术语 {entry} 的结果又会被 {other} 改变", f"{entry} gives a word that {other} changes again"),
                    Text("两条写成同一个结果", "let both lines give the same word"),
                )
    return out
