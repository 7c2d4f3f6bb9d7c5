"""The review file: every decision that is not certain, for a person to look at, and replayed the next time.

A table of tab-separated lines that spreadsheets open and version control compares: what is to be done (`?` or ok), the
choice, the candidates, the words around the character, the target. A decision holds for its clause, wherever that
stands, in a text, a page or a release; and, where all lines agree, between the same two neighbours in any clause. A
person changes the choice, or writes ok; nothing else need be touched.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ..files import write_atomically
from ..model.message import Text
from ..text.chars import HAN
from . import tabfile
from .clauses import CLAUSE, JOINERS
from .languages import TARGETS
from .tabfile import Line
from .trace import Context, Decision, context

HEADER = ("状态 status", "选择 choice", "候选 candidates", "语句 sentence", "目标 target")
_MARKED = re.compile("【([^【】])】")
_ONE = re.compile(f"[{HAN}]")
_UNDECIDED = frozenset(("?", "？", ""))
_DECIDED = (
    "ok",
    "okay",
    "y",
    "yes",
    "done",
    "x",
    "v",
    "√",
    "✓",
    "✔",
    "是",
    "对",
    "好",
    "定",
    "已定",
    "确定",
    "确认",
    "完成",
    "通过",
)

Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a decision, whether a person has made it, and what else they wrote beside it."""

    clause: str
    at: int
    target: str
    candidates: tuple[str, ...]
    choice: str
    decided: bool
    sentence: str
    rest: tuple[str, ...] = ()
    place: str = ""

    @property
    def key(self) -> Key:
        """The place that it decides."""
        return self.clause, self.at, self.target

    @property
    def context(self) -> Context:
        """What makes it the same decision in another clause."""
        return context(self.clause, self.at)

    def cells(self) -> tuple[str, ...]:
        """The line as it is written."""
        status = "ok" if self.decided else "?"
        return (status, self.choice, " ".join(self.candidates), self.sentence, self.target, *self.rest)


@dataclass(frozen=True, eq=False)
class Review:
    """The rows of a review file, in order."""

    rows: tuple[Row, ...] = ()

    @cached_property
    def _choices(self) -> dict[str, dict[str, tuple[tuple[int, str], ...]]]:
        found: dict[str, dict[str, dict[int, str]]] = {target: {} for target in TARGETS}
        for row in self.rows:
            if row.decided:
                found[row.target].setdefault(row.clause, {})[row.at] = row.choice
        return {
            target: {clause: tuple(sorted(places.items())) for clause, places in clauses.items()}
            for target, clauses in found.items()
        }

    @cached_property
    def _alike(self) -> dict[str, dict[Context, str]]:
        said: dict[tuple[str, Context], set[str]] = {}
        for row in self.rows:
            if row.decided:
                said.setdefault((row.target, row.context), set()).add(row.choice)
        out: dict[str, dict[Context, str]] = {target: {} for target in TARGETS}
        for (target, place), choices in said.items():
            if len(choices) == 1:
                out[target][place] = next(iter(choices))
        return out

    def choices(self, target: str) -> dict[str, tuple[tuple[int, str], ...]]:
        """What a person has decided for a target: by clause, the places and their characters, in order."""
        return self._choices[target]

    def alike(self, target: str) -> dict[Context, str]:
        """What has been decided for a character between the same neighbours, where all lines about it agree."""
        return self._alike[target]

    def merged(self, decisions: Iterable[Decision]) -> Review:
        """With the decisions of a conversion.

        What was decided stays, what is undecided is brought up to date, what is new comes last. Rows about other texts
        stay as they are.
        """
        current = {(decision.target, decision.context): decision for decision in decisions}
        rows: list[Row] = []
        for row in self.rows:
            decision = current.get((row.target, row.context))
            if decision is not None and not row.decided:
                del current[row.target, row.context]
                rows.append(replace(row, candidates=decision.candidates, choice=decision.candidates[0]))
            else:
                rows.append(row)
        return Review((*rows, *(_row(decision) for decision in current.values() if not decision.decided)))

    def write(self, delimiter: str = "\t") -> str:
        """The file's text."""
        out = io.StringIO()
        table = csv.writer(out, delimiter=delimiter, lineterminator="\n")
        table.writerow(HEADER)
        table.writerows(row.cells() for row in self.rows)
        return out.getvalue()

    def save(self, path: Path) -> None:
        """Write the file, atomically, where it says something else; with the mark by which spreadsheets know UTF-8.

        A file called .csv has commas, as they expect it. Raises OutputFailure.
        """
        data = b"\xef\xbb\xbf" + self.write("," if path.suffix.lower() == ".csv" else "\t").encode()
        if not path.exists() or path.read_bytes() != data:
            write_atomically(path, data)


def _row(decision: Decision) -> Row:
    return Row(*decision[:3], decision.candidates, decision.choice, decision.decided, decision.sentence)


def read(path: Path) -> Review:
    """A review file; an empty one where there is none yet. Raises UnreadableInput, InvalidConfig with the line."""
    return parse(tabfile.read(path), str(path)) if path.exists() else Review()


def parse(text: str, name: str = "-") -> Review:
    """The text of a review file, as it was written or as a spreadsheet saved it. Raises InvalidConfig with the line."""
    rows: dict[Key, Row] = {}
    head = text.split("\n", 1)[0]
    table = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if "\t" in head else ",")
    for cells in table:
        line = Line(tuple(cell.strip() for cell in cells), f"{name}:{table.line_num}")
        if not any(line.cells) or line.cells[0].startswith("#") or line.cells == HEADER[: len(line.cells)]:
            continue
        row = _read(line)
        other = rows.get(row.key)
        if other is not None and other.decided and row.decided and other.choice != row.choice:
            raise line.error(
                f"与 {other.place} 是同一处，选择却不同", f"decides otherwise than {other.place}, of the same place",
                Text("只留一行", "keep one of the lines"),
            )  # fmt: skip
        if other is None or row.decided:
            rows[row.key] = row
    return Review(tuple(rows.values()))


def _read(line: Line) -> Row:
    if len(line.cells) < 5:
        raise line.error(
            "应有 5 列", "there should be five columns",
            Text(f"列为 {'、'.join(HEADER)}", f"they are {', '.join(HEADER)}"),
        )  # fmt: skip
    status, choice, candidates, sentence, target = line.cells[:5]
    marked = _MARKED.search(sentence)
    if marked is None:
        raise line.error(
            "语句中没有标出的字", "no character of the sentence is marked",
            Text("保留 【】 中的字", "leave the character in 【】"),
        )  # fmt: skip
    if target not in TARGETS:
        raise line.error(
            f"未知的目标 {target}", f"unknown target {target}", Text("、".join(TARGETS), ", ".join(TARGETS))
        )
    options = tuple(candidates.split()) or (marked[1],)
    clause, at = _clause(sentence[: marked.start()], marked[1], sentence[marked.end() :])
    choice = choice or options[0]
    if not _ONE.fullmatch(choice):
        raise line.error(
            f"选择“{choice}”不是一个汉字", f"the choice {choice!r} is not one Han character",
            Text(f"候选：{candidates}", f"the candidates: {candidates}"),
        )  # fmt: skip
    decided = _is_decided(status, line) or choice != options[0]
    return Row(clause, at, target, options, choice, decided, sentence, line.cells[5:], line.place)


def _is_decided(status: str, line: Line) -> bool:
    if status in _UNDECIDED:
        return False
    if status.lower() not in _DECIDED:
        raise line.error(f"未知的状态“{status}”", f"unknown status {status!r}", Text("写 ok 或 ?", "write ok or ?"))
    return True


def _clause(before: str, char: str, after: str) -> tuple[str, int]:
    """The clause in which the marked character stands, and its place there."""
    text, at = before + char + after, len(before)
    start = at
    while start and (text[start - 1].isalnum() or text[start - 1] in JOINERS):
        start -= 1
    found = CLAUSE.match(text, start)
    return (found[0] if found else char), at - start
