"""Numbered lines of a body: their kind, their number, and the runs in which they count.

A run is a stretch in which numbering goes on: the body, one answer, one annex, one quotation, one list item. Within
it a marker of a higher rank starts the lower ones again (一、 starts （一） again); articles (第一条) count through
chapters. Decimal numbers (1, 1.1, 1.1.1) count by their last part, where a heading has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model.blocks import (
    Annex,
    Answer,
    Attachment,
    Block,
    Exchange,
    ListBlock,
    Notice,
    Paragraph,
    Quote,
    Section,
    Speech,
)
from ..patterns import lazy
from ..text.chars import HAN, SPACE
from ..text.numerals import value
from .attachments import is_stray

_HAN = "〇零一二三四五六七八九十百"
_S = f"[{SPACE}]*+"
#: kinds in order of rank, with the pattern of their marker; group 1 is the number
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", lazy(rf"第([{_HAN}\d]{{1,6}})[编編篇部]分?(?=[{SPACE}]|$)")),
    ("chapter", lazy(rf"第([{_HAN}\d]{{1,6}})章")),
    ("clause", lazy(rf"第([{_HAN}\d]{{1,6}})[节節]")),
    ("article", lazy(rf"第([{_HAN}\d]{{1,8}})[条條](?![规規例款约約件])")),
    ("一、", lazy(rf"([{_HAN}]{{1,4}})、")),
    ("（一）", lazy(rf"[（(]{_S}([{_HAN}]{{1,4}}){_S}[）)]")),
    *((f"decimal{depth}", lazy(rf"(?:\d{{1,2}}[.．]){{{depth - 1}}}(\d{{1,2}})$")) for depth in (1, 2, 3, 4)),
    ("1.", lazy(r"(\d{1,2})[.．、](?![\d])")),
    ("（1）", lazy(rf"[（(]{_S}(\d{{1,2}}){_S}[）)]")),
    ("①", lazy("([①-⑳])")),
)
RANK = {name: rank for rank, (name, _) in enumerate(KINDS)}


class Numbered(NamedTuple):
    """A numbered line: kind, number, wording, the block that it begins, and how many blocks of its run come before."""

    kind: str
    number: int
    marker: str
    block: Block
    place: int = 0

    @property
    def is_decimal(self) -> bool:
        """Whether this is 1, 1.1, 1.1.1: markers whose lines are told by headings alone."""
        return self.kind.startswith("decimal")


def read_marker(text: str) -> tuple[str, int, str] | None:
    """The kind, number and wording of the marker at the beginning of a text."""
    for kind, pattern in KINDS:
        found = pattern.match(text)
        if found:
            number = _number(found[1])
            return (kind, number, found[0]) if number else None
    return None


def _number(text: str) -> int:
    if "①" <= text[0] <= "⑳":
        return ord(text[0]) - ord("①") + 1
    return value(text) or 0


Run = list[Numbered]


def runs(body: tuple[Block, ...]) -> Iterator[Run]:
    """The numbered lines of each run, in reading order; no recursion on depth."""
    waiting: list[tuple[Block, ...]] = [body]
    while waiting:
        blocks = waiting.pop()
        run: Run = []
        stack = list(reversed(blocks))
        place = 0
        listing = False
        while stack:
            block = stack.pop()
            place += not isinstance(block, ListBlock)
            listing = isinstance(block, Attachment) or (listing and is_stray(block))
            marked = _marked(block)
            if marked and not listing:
                run.append(marked._replace(place=place))
            if isinstance(block, (ListBlock, Section)):
                inside = (block.blocks,) if isinstance(block, Section) else block.items
                stack.extend(reversed([inner for part in inside for inner in part]))
            else:
                waiting.extend(_own_runs(block))
                if asked := _asked(block):
                    yield asked
        run = list(_without_loose(_as_decimals(run)))
        headings = {line.kind for line in run if isinstance(line.block, Section)}
        if not any(kind.startswith("decimal") for kind in headings):
            run = [line for line in run if not line.is_decimal]
        elif "decimal1" not in headings:
            run = [line for line in run if line.kind != "decimal1"]
        if run:
            yield run


def _as_decimals(run: Run) -> Run:
    """The lines with 1. as a decimal number, where 1.1 and 1.2 stand under it."""
    number, under, astray = 0, 0, 0
    for line in run:
        if line.kind == "1.":
            number = line.number
        elif line.is_decimal and line.kind != "decimal1":
            above = _above(line.marker).split(".")[0]
            under, astray = (under + 1, astray) if above == str(number) else (under, astray + 1)
    if under <= astray:
        return run
    return [line._replace(kind="decimal1") if line.kind == "1." else line for line in run]


def _without_loose(run: Run) -> Iterator[Numbered]:
    """The lines without those that only look like decimal numbers: sentences that begin 2.3 where no 2 is open."""
    number = 0
    for line in run:
        block = line.block
        number = line.number if line.kind == "decimal1" else number
        bare = line.kind == "decimal2" and isinstance(block, Paragraph) and not block.marker
        if not bare or _above(line.marker) == str(number) or _is_heading(block.text[len(line.marker) :].strip()):  # type: ignore[union-attr]
            yield line


def _asked(block: Block) -> Run:
    """The numbered lines of a question."""
    lines = block.question.split("\n") if isinstance(block, Exchange) else []
    marked = ((n, read_marker(line.lstrip())) for n, line in enumerate(lines))
    return [Numbered(*found, block, n) for n, found in marked if found and found[0] in ("（一）", "（1）", "1.", "①")]


def _own_runs(block: Block) -> tuple[tuple[Block, ...], ...]:
    if isinstance(block, Exchange):
        return tuple(answer.blocks for answer in block.answers)
    if isinstance(block, (Annex, Notice, Quote, Speech, Answer)):
        return (block.blocks,)
    return ()


#: a number that the reader has left in the text, since its count does not go on with it
_BARE_DECIMAL = lazy(rf"((?:[1-9]\d?[.．]){{0,3}}[1-9]\d?)[{SPACE}]++(?=[{HAN}])")
_SHORT = 30
_UNITS = frozenset("万亿千百元倍个米公平亩吨斤年月日小级度处家名人户项件条座台")  # 1.5 万元
_STOPS = tuple("。；，：、")
_INSERTED = lazy("[条條]之[一二三四五六七八九十]")


def _marked(block: Block) -> Numbered | None:
    if not isinstance(block, (Section, Paragraph)):
        return None
    rest = block.text if isinstance(block, Paragraph) else block.heading
    written = (block.marker or rest).strip()
    bare = None if block.marker else _BARE_DECIMAL.match(rest)
    heading = rest[bare.end() :] if bare else rest
    loose = bare is not None and bare[1].count(".") == 1 and heading[:1] not in _UNITS
    found = read_marker(bare[1] if bare and (loose or _is_heading(heading)) else written)
    if found is None or (found[0] == "article" and _INSERTED.search(written[:12] + rest.lstrip()[:2])):
        return None  # 第十七条之一 was put in between later
    if found[0] == "decimal1" and not (isinstance(block, Section) or _is_heading(heading)):
        return None  # a row of a table
    return Numbered(*found, block)


def _is_heading(text: str) -> bool:
    return len(text) <= _SHORT and text[-1:] not in _STOPS and not any(c.isspace() for c in text)


class Step(NamedTuple):
    """A numbered line in its count. `before` is None where it begins one.

    `fault` is "", "late" (begins above one), "gap", "repeated", "back" or "astray" (2.2, then 3.3); `meant` is the
    number that the line should have where its neighbours on both sides say so, else 0.
    """

    line: Numbered
    before: Numbered | None = None
    fault: str = ""
    meant: int = 0


def steps(run: Run) -> Iterator[Step]:
    """The lines of a run, count by count."""
    for count in counts(run):
        before: Numbered | None = None
        number = 0
        for n, line in enumerate(count):
            following = count[n + 1].number if n + 1 < len(count) else 0
            fault = _fault(line.number, number)
            if (
                not fault
                and before
                and line.is_decimal
                and line.kind != "decimal1"
                and _above(before.marker) != _above(line.marker)
            ):
                fault = "astray"
            meant = number + 1 if fault and following == number + 2 else 0
            yield Step(line, before, fault, meant)
            before = line
            if fault != "back" or following == line.number + 1:
                number = meant or line.number


def _above(marker: str) -> str:
    """What stands before a decimal number's last part."""
    return marker.replace("．", ".").rpartition(".")[0]


def _fault(number: int, last: int) -> str:
    if number == last + 1:
        return ""
    if not last:
        return "late"
    if number > last:
        return "gap"
    return "repeated" if number == last else "back"


def counts(run: Run) -> list[list[Numbered]]:
    """The counts of a run: lines of one kind until a line of higher rank, or until they begin at one again."""
    out: list[list[Numbered]] = []
    current: dict[str, list[Numbered]] = {}
    again: dict[int, list[Numbered]] = {}  # by the number of a count that began at one again: the count before it
    for line in run:
        count = current.get(line.kind)
        if count is None or (line.number == 1 and count[-1].number > 1):
            if count is not None:
                again[len(out)] = count
            count = current[line.kind] = []
            out.append(count)
        count.append(line)
        for kind in [k for k in current if RANK[k] > RANK[line.kind]]:
            if kind != "article" or RANK[line.kind] > RANK["article"]:
                del current[kind]  # articles count through chapters
    slips = {n for n, before in again.items() if _is_slip(before, out[n])}
    for n in sorted(slips, reverse=True):
        again[n].extend(out[n])
    return [count for n, count in enumerate(out) if n not in slips]


def _is_slip(before: list[Numbered], count: list[Numbered]) -> bool:
    """Whether a count that begins at one again only goes on: a single line right after the last, or 二、 一、 四、."""
    if len(count) > 1:
        return count[1].number == before[-1].number + 2
    neighbours = count[0].place == before[-1].place + 1
    return neighbours or (isinstance(count[0].block, Section) and isinstance(before[-1].block, Section))


_HAN_DIGITS = "零一二三四五六七八九"


def write_han(number: int) -> str:
    """A number from 1 to 99 in Han numerals."""
    tens, ones = divmod(number, 10)
    ten = "" if tens == 0 else ("十" if tens == 1 else _HAN_DIGITS[tens] + "十")
    return ten + (_HAN_DIGITS[ones] if ones else "")


def marker_for(line: Numbered, number: int) -> str:
    """How a line's marker would be written with another number."""
    marker = line.marker.strip()
    if line.kind == "①":
        return chr(ord("①") + number - 1)
    if line.is_decimal and line.kind != "decimal1":
        return marker[: -len(re.split("[.．]", marker)[-1])] + str(number)
    digits = "".join(c for c in marker if c.isdecimal())
    if digits:
        return marker.replace(digits, str(number))
    han = "".join(c for c in marker if c in _HAN)
    return marker.replace(han, write_han(number)) if 0 < number < 100 else marker
