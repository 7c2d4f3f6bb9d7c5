"""Releases: same ids and spans, offsets that move with the text, JSON in the project's own form."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from govpub.convert import Options, convert_json, convert_release
from govpub.convert.blocks import BlockConverter
from govpub.convert.changes import Change, Shift, changes, cut
from govpub.convert.document import Document
from govpub.errors import InvalidRelease
from govpub.model import Mark, Paragraph, Release, Speaker, from_json, to_json, walk
from govpub.model.encode import TYPES
from tests.strategies import releases
from tests.support import TARGETS


@settings(max_examples=40)
@given(releases())
@pytest.mark.parametrize("target", TARGETS)
def test_converting_twice_is_converting_once(target: str, release: Release) -> None:
    once = convert_release(release, Options(target=target))
    assert convert_release(once, Options(target=target)) == once


@settings(max_examples=40)
@given(releases())
def test_shape_ids_spans_and_marks_stay(release: Release) -> None:
    converted = convert_release(release, Options(target="zh-Hant"))
    assert converted.language == "zh-Hant"
    assert converted.sources == release.sources
    assert converted.dropped == release.dropped
    for old, new in zip(walk(release.body), walk(converted.body), strict=True):
        assert (type(old), old.id, old.span) == (type(new), new.id, new.span)


def test_json_comes_out_in_the_projects_form_and_is_a_fixed_point() -> None:
    text = json.dumps(to_json(Release(title="理发店发布", body=(Paragraph(text="头发"),))), ensure_ascii=True)
    converted = convert_json(text, Options(target="zh-Hant-TW"))
    value = json.loads(converted.text)
    assert value["title"] == "理髮店發布"
    assert value["language"] == "zh-Hant-TW"
    assert converted.text.endswith("}\n")
    assert from_json(value).body == (Paragraph(text="頭髮", id="p1"),)
    assert convert_json(converted.text, Options(target="zh-Hant-TW")).text == converted.text


@pytest.mark.parametrize("text", ["{", '{"schema": "x"}', "[" * 100_000])
def test_what_is_no_release_is_refused(text: str) -> None:
    with pytest.raises(InvalidRelease):
        convert_json(text, Options())


def test_kept_text_stays_and_marks_stay_in_their_places() -> None:
    text = "头发与理发，发展"
    marks = (Mark("keep", 3, 5), Mark("strong", 1, 2), Mark("lang", 6, 8, lang="zh-Hans"))
    release = Release(body=(Paragraph(text=text, marks=marks),))
    converted = convert_release(release, Options(target="zh-Hant-TW")).body[0]
    assert isinstance(converted, Paragraph)
    assert converted.text == "頭髮與理发，發展"
    assert converted.marks == (*marks[:2], Mark("lang", 6, 8, lang="zh-Hant-TW"))


def test_offsets_move_with_replacements_of_another_length() -> None:
    made = changes("ab甲cd", "ab甲乙丙cd")
    shift = Shift(made)
    assert [shift(offset) for offset in range(6)] == [0, 1, 2, 5, 6, 7]
    longer, shorter = Shift([Change(0, 2, "甲乙丙")]), Shift([Change(0, 3, "甲乙")])
    assert [[shift(offset) for offset in range(4)] for shift in (longer, shorter)] == [[0, 1, 3, 4], [0, 1, 1, 2]]
    assert list(cut([Change(0, 2, "甲乙丙")], [1])) == [Change(0, 1, "甲"), Change(1, 2, "乙丙")]
    assert changes("土豆和发", "馬鈴薯和發", [Change(0, 2, "馬鈴薯")]) == [Change(0, 2, "馬鈴薯"), Change(3, 4, "發")]
    assert changes("发展", "發展") == [Change(0, 1, "發")]
    whole = [Change(0, 1, "甲"), Change(1, 2, "乙"), Change(2, 3, "丙")]
    assert list(cut([Change(0, 3, "甲乙丙")], [1, 2])) == whole
    assert list(cut([Change(0, 3, "甲")], [1])) == [Change(0, 1, ""), Change(1, 3, "甲")]


def test_every_kind_of_block_is_known() -> None:

    converter = BlockConverter(lambda text: text, Document(Options(), "zh-Hans"))
    fields: dict[str, Any] = {"text": "", "heading": "", "level": 1, "question": "", "items": (), "rows": ()}
    fields |= {"src": "", "title": "", "body": "", "blocks": (), "speaker": Speaker(None, None)}
    kinds: Any = TYPES
    for kind in kinds:
        block = kind(**{k: v for k, v in fields.items() if k in kind.__dataclass_fields__})
        assert converter.blocks((block,)) == (block,)
