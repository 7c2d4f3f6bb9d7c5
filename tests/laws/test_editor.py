"""The laws with everything that an editor may settle: glossary, names, decisions, quotation marks, kept words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import govpub
from govpub.config import Config, load
from govpub.convert import Options, convert_html, convert_release, convert_text, glossary, namesfile, review
from govpub.convert.glossary import Entry, Glossary
from govpub.convert.namesfile import Name, Names
from govpub.convert.review import Review
from govpub.convert.trace import Trace
from govpub.errors import InvalidConfig
from govpub.model import Exchange, ListBlock, Paragraph, Release, Signature, Speaker, Speech
from govpub.model.ids import number
from tests.laws.cases import config_for, documents, sources
from tests.strategies import WORDS, releases, sentences
from tests.support import EXAMPLE_CONFIG, TARGETS

TRADITIONAL = TARGETS[1:]


@dataclass(frozen=True)
class Settled:
    """What an editor has settled; a review's choices are made by `pick` when its decisions are known."""

    glossary: Glossary
    names: Names
    quotes: str | None
    pick: int

    def options(self, target: str, review: Review | None = None) -> Options:
        return Options(
            target=target, glossary=self.glossary or None, names=self.names or None, quotes=self.quotes, review=review
        )


#: parts of the words that the releases are made of, and words around them
_PARTS = sorted({word[a : a + n] for word in WORDS for n in (1, 2, 3) for a in range(len(word)) if word.isalpha()})
_PARTS = [part for part in _PARTS if not any(map(str.isascii, part)) and (len(part) > 1 or part in "发里后台干面系")]
_VALUES = ("發佈", "里衖", "臺帳", "幹部們", "后", "麵", "大會堂", "軟體", "裏", "纔")


@st.composite
def glossaries(draw: st.DrawFn) -> Glossary:
    """A few words: replaced by words of any length, or protected."""
    entries = []
    for key in draw(st.lists(st.sampled_from(_PARTS), max_size=4, unique=True)):
        value = draw(st.sampled_from([key, *(value for value in _VALUES if len(value) >= len(key))]))
        entries.append(Entry(key, value, draw(st.sampled_from(((), ("zh-Hant-TW",), ("zh-Hant", "zh-Hant-HK"))))))
    try:
        return Glossary() + Glossary(tuple(entries))
    except InvalidConfig:  # one entry gives a word that another changes: files with such lines are refused
        return Glossary()


names_lists = st.lists(
    st.sampled_from((Name("于海波"), Name("钟岳", "鐘岳"), Name("谷丰"), Name("郁明里", "郁明裡"), Name("叶谷雨"))),
    max_size=3,
    unique=True,
).map(lambda names: Names(tuple(names)))


def _marked(draw: st.DrawFn, text: str | None) -> str | None:
    """A string, perhaps with a part of it kept."""
    if not text or len(text) < 2 or "\n" in text or not draw(st.booleans()):
        return text
    start, end = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True)))
    return f"{text[:start]}-{{{text[start:end]}}}-{text[end:]}"


def _with_marks(draw: st.DrawFn, block: Any) -> Any:
    """A block in which strings without marks of their own keep a part: titles, captions, names, signatures."""
    changes: dict[str, Any] = {}
    for key in ("title", "caption", "asker", "alt", "text"):
        if hasattr(block, key) and (key != "text" or isinstance(block, Signature)):
            changes[key] = _marked(draw, getattr(block, key))
    if isinstance(block, Speech):
        changes["speaker"] = _speaker(draw, block.speaker)
    if isinstance(block, Exchange):
        answers = ((a, a.speaker and _speaker(draw, a.speaker), _all(draw, a.blocks)) for a in block.answers)
        changes["answers"] = tuple(replace(a, speaker=speaker, blocks=blocks) for a, speaker, blocks in answers)
    elif isinstance(block, ListBlock):
        changes["items"] = tuple(_all(draw, item) for item in block.items)
    elif hasattr(block, "blocks"):
        changes["blocks"] = _all(draw, block.blocks)
    return replace(block, **changes)


def _all(draw: st.DrawFn, blocks: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(_with_marks(draw, block) for block in blocks)


def _speaker(draw: st.DrawFn, speaker: Speaker) -> Speaker:
    return replace(speaker, role=_marked(draw, speaker.role), name=_marked(draw, speaker.name))


@st.composite
def marked_releases(draw: st.DrawFn) -> Release:
    """A release that keeps parts of its title, its fields, its captions and its names."""
    release = draw(releases(1))
    return replace(
        release,
        title=_marked(draw, release.title) or "",
        fields=tuple(replace(field, value=_marked(draw, field.value) or "") for field in release.fields),
        related=tuple(replace(item, title=_marked(draw, item.title) or "") for item in release.related),
        site=tuple(replace(entry, value=_marked(draw, entry.value) or "") for entry in release.site),
        body=_all(draw, release.body),
    )


settled = st.builds(Settled, glossaries(), names_lists, st.sampled_from((None, "corner")), st.integers(0, 3))


def reviewed(release: Release, target: str, given: Settled) -> Review:
    """A review of the release in which every second decision has been made, one way or another."""
    trace = Trace()
    convert_release(release, given.options(target), trace)
    lines = Review().merged(trace.decisions.values()).write().splitlines(keepends=True)
    for n, line in enumerate(lines[1 + given.pick % 2 :: 2]):
        cells = line.split("\t")
        candidates = cells[2].split()
        cells[:2] = ["ok", candidates[(n + given.pick) % len(candidates)]]
        lines[1 + given.pick % 2 + 2 * n] = "\t".join(cells)
    return review.parse("".join(lines))


def assert_commutes(release: Release, target: str, config: Config, given: Settled) -> None:
    options = given.options(target, reviewed(release, target, given))
    one = convert_html(govpub.assemble(release, config=config, stem="a"), options).text
    other = govpub.assemble(convert_release(release, options), config=config, stem="a")
    assert one.splitlines() == other.splitlines()
    assert one == other
    assert convert_html(one, options).text == one


@settings(max_examples=60)
@given(releases(), settled)
def test_releases_of_every_shape_commute(release: Release, given: Settled) -> None:
    config = load(EXAMPLE_CONFIG)
    for target in TRADITIONAL:
        assert_commutes(release, target, config, given)


@settings(max_examples=60)
@given(marked_releases(), settled)
def test_releases_that_keep_words_in_any_place_commute(release: Release, given: Settled) -> None:
    page = govpub.assemble(release)
    assert "-{" not in page
    assert govpub.enhance(page).html == page
    for target in TRADITIONAL:
        assert_commutes(release, target, Config(), given)


_quoting = st.text("“”‘’aA5发里，。！ .（）", min_size=1, max_size=24)
_quoting_paragraphs = st.builds(Paragraph, text=_quoting, marker=st.sampled_from((None, "第一条", "1.", "（一）")))
_quoting_questions = st.builds(
    Exchange, question=_quoting, asker=st.sampled_from((None, "“甲”记者")), marker=st.sampled_from((None, "1."))
)


@settings(max_examples=200)
@given(_quoting, st.lists(_quoting_paragraphs | _quoting_questions, min_size=1, max_size=3))
def test_quotation_marks_in_any_order_commute(title: str, body: list[Any]) -> None:
    release = Release(title=title, body=number(tuple(body)))
    assert_commutes(release, "zh-Hant-TW", Config(), Settled(Glossary(), Names(), "corner", 0))


@settings(max_examples=60)
@given(documents(), settled)
def test_documents_made_of_hard_lines_commute(text: str, given: Settled) -> None:
    release = govpub.parse(text)
    for target in TRADITIONAL:
        assert_commutes(release, target, Config(), given)


EDITOR = Settled(
    glossary.parse("发布会\t發佈會\tTW\n!台账\n办公室\t辦公廳\n群众\t民眾們\n镇\t鄉鎮\n", "words.tsv"),
    namesfile.parse("于向里\n钟岳\t鐘岳\n", "names.txt"),
    "corner",
    1,
)


@sources
@pytest.mark.parametrize("target", TRADITIONAL)
def test_sources_commute(source: Path, target: str) -> None:
    assert_commutes(govpub.parse(source), target, config_for(source), EDITOR)


@sources
def test_a_converted_release_commutes_on_its_way_back(source: Path) -> None:
    there = convert_release(govpub.parse(source), EDITOR.options("zh-Hant-TW"))
    assert_commutes(there, "zh-Hans", config_for(source), EDITOR)


@given(documents() | sentences(6), settled)
def test_converting_any_text_twice_is_converting_it_once(text: str, given: Settled) -> None:
    for target in TARGETS:
        options = given.options(target)
        once = convert_text(text, options).text
        assert convert_text(once, options).text == once


@sources
def test_what_a_review_decides_leaves_nothing_undecided_and_holds_in_release_page_and_text(source: Path) -> None:
    release = govpub.parse(source)
    page = govpub.assemble(release, config=config_for(source))
    written = Review()
    for _ in range(2):  # a page has texts of its own
        trace = Trace()
        convert_release(release, Options(target="zh-Hant-TW", review=written), trace)
        written = written.merged(trace.decisions.values())
        trace = Trace()
        convert_html(page, Options(target="zh-Hant-TW", review=written), trace)
        written = written.merged(trace.decisions.values())
    decided = review.parse(written.write().replace("?\t", "ok\t"))
    options = Options(target="zh-Hant-TW", review=decided)
    trace = Trace()
    converted = convert_release(release, options, trace)
    assert [decision for decision in trace.decisions.values() if not decision.decided] == []
    assert converted == convert_release(release, Options(target="zh-Hant-TW"))  # confirming changes nothing
    assert convert_html(page, options).text == govpub.assemble(converted, config=config_for(source))
    assert decided.merged(trace.decisions.values()).write() == decided.write()
