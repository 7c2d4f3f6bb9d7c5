"""What is inline in a line: marks inside marks, and what is no mark."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govpub.model import Mark, Paragraph
from govpub.read import inline
from tests.read.outlines import read

_SHOWN = "甲乙丙丁戊己庚辛壬癸"


@st.composite
def marked(draw: st.DrawFn) -> tuple[Mark, ...]:
    """Marks that may stand inside each other or overlap, as in documents of others."""
    out = []
    for kind in draw(st.lists(st.sampled_from(("strong", "em", "link")), unique=True)):
        start, end = sorted(draw(st.lists(st.integers(0, len(_SHOWN)), min_size=2, max_size=2, unique=True)))
        out.append(Mark(kind, start, end, href="a.html" if kind == "link" else None))
    return tuple(sorted(out, key=lambda mark: (mark.start, -mark.end)))


@given(marked())
def test_marks_inside_marks_are_read_as_they_were_written(marks: tuple[Mark, ...]) -> None:
    text, again = inline.read(inline.write(_SHOWN, marks))
    assert text == _SHOWN
    assert set(again) == set(marks)


def test_a_single_asterisk_is_no_emphasis() -> None:
    for text in ("长*宽*高", "*本表为初步统计数*", "138****1234", "单价*数量*天数（元）"):
        assert inline.read(text) == (text, ())


def test_a_line_that_is_bold_keeps_its_links() -> None:
    release = read("某某通知\n\n**见[办法](a.html)第三条。**\n")
    (block,) = release.body
    assert isinstance(block, Paragraph)
    assert [mark.type for mark in block.marks] == ["strong", "link"]
