"""What holds for any source: nothing is lost, nothing raises, and the canonical form says the same."""

from __future__ import annotations

from hypothesis import assume, example, given, settings

from govpub.model import Release, children
from govpub.model.decode import MAX_DEPTH
from govpub.read.content import content
from govpub.read.explain import explain
from govpub.read.write import write
from govpub.text.chars import squeeze
from tests.laws.coverage import strays, uncovered_and_doubled
from tests.read.outlines import read, source_of
from tests.read.soup import pages, soups, texts


@settings(max_examples=250)
@given(soups)
def test_every_character_of_lines_in_any_order_is_in_exactly_one_place(text: str) -> None:
    assume(squeeze(text))
    release = read(text)
    assert uncovered_and_doubled(release, text) == []
    assert strays(release, text) == []


@settings(max_examples=300)
@given(texts)
@example("\u200b\n一")
@example("一\r二\r\n三")
@example("[\x1c]\x85")
def test_every_character_of_any_text_is_in_exactly_one_place(text: str) -> None:
    assume(squeeze(text) and text.strip())
    release = read(text)
    assert uncovered_and_doubled(release, text) == []
    assert strays(release, text) == []


@settings(max_examples=250)
@given(pages)
def test_the_canonical_form_is_read_as_the_same_release(text: str) -> None:
    assume(squeeze(text))
    release = read(text)
    written = write(release)
    assume(squeeze(written))
    assert content(read(written)) == content(release)
    assert write(read(written)) == written


@given(soups)
def test_every_line_is_explained(text: str) -> None:
    assume(squeeze(text))
    explained = explain([source_of(text)])
    assert all(line.became and line.why for line in explained)
    assert all(part for line in explained for message in (*line.became, *line.why) for part in message)


def depth(release: Release) -> int:
    deepest, stack = 0, [(block, 1) for block in release.body]
    while stack:
        block, level = stack.pop()
        deepest = max(deepest, level)
        stack += [(child, level + 1) for run in children(block) for child in run]
    return deepest


def test_nesting_is_bounded_however_deep_the_source_is() -> None:
    bullets = "\n".join(" " * n + "- 项" for n in range(200))
    divisions = "第一编 总\n第一章 总\n第一节 总\n# 一\n## 二\n### 三\n#### 四\n"
    numbers = divisions + "一、甲\n（一）乙\n1.丙\n1.1 丁\n1.1.1 戊\n（1）己\n"
    for text in (bullets, numbers * 3, "答记者问\n" + ("问：甲？\n答：" + numbers + bullets + "\n") * 2):
        assert depth(read(text)) <= MAX_DEPTH
