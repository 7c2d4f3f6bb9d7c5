"""Ten times the release takes about ten times the work: counted in calls, not by the clock."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from govpub.assemble import assemble
from govpub.model import (
    Answer,
    Attachment,
    Cell,
    Enumerated,
    Exchange,
    Field,
    Mark,
    Paragraph,
    Related,
    Release,
    Section,
    SiteEntry,
    Speaker,
    Table,
)
from tests.assemble.builders import release


def lines_run(made: Release) -> int:
    """Lines of Python that assembling takes, in our own files."""
    count = 0

    def trace(frame: object, event: str, arg: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    def outer(frame: object, event: str, arg: object) -> object:
        return trace if "govpub" in frame.f_code.co_filename else None  # type: ignore[attr-defined]

    sys.settrace(outer)  # type: ignore[arg-type]
    try:
        assemble(made)
    finally:
        sys.settrace(None)
    return count


def _marked(n: int) -> Release:
    marks = tuple(Mark("time" if i % 2 else "strong", i * 10, i * 10 + 15, datetime="2025-01-01") for i in range(n))
    return release(Paragraph(text="2025年1月1日。" * (n + 1), marks=marks))


def _exchange() -> Exchange:
    return Exchange(
        question="问？", answers=(Answer(speaker=Speaker("职务", "姓名"), blocks=(Paragraph(text="答。"),)),)
    )


SHAPES: dict[str, Callable[[int], Release]] = {
    "sections": lambda n: release(*(Section(heading="标题", level=1) for _ in range(n))),
    "exchanges": lambda n: release(*(_exchange() for _ in range(n))),
    "fields": lambda n: Release(title="题", fields=tuple(Field(None, "标签", "值") for _ in range(n))),
    "site": lambda n: Release(title="题", site=tuple(SiteEntry("phone", "1") for _ in range(n))),
    "related": lambda n: Release(title="题", related=tuple(Related("文", "a") for _ in range(n))),
    "rows": lambda n: release(Table(rows=tuple((Cell(text="a", rowspan=2),) for _ in range(n)))),
    "attachments": lambda n: release(*(Attachment(title="文") for _ in range(n))),
    "marks": _marked,
    "items": lambda n: release(*(Paragraph(text="一是甲", enumeration=(Enumerated("一是", 0, 3),)) for _ in range(n))),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_release_and_no_faster(shape: str) -> None:
    make = SHAPES[shape]
    assemble(make(1))
    base = lines_run(make(1))
    small, large = lines_run(make(40)) - base, lines_run(make(400)) - base
    assert large <= 14 * small
