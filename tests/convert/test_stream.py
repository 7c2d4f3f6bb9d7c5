"""The stream: what it knows, where it cuts, and that it changes nothing that the whole would not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.convert import Options, convert_text, stream
from govpub.convert.document import Document
from govpub.convert.stream import Stream, by_lines
from govpub.errors import ConversionUnsafe

TAIWAN = Options(target="zh-Hant-TW")
TEXTS = st.lists(st.text("发布头于海涛局长，。\n\r a1", max_size=12), max_size=8)


@given(TEXTS)
def test_parts_are_the_text_and_end_where_a_line_does(blocks: list[str]) -> None:
    parts = list(by_lines(blocks))
    assert "".join(parts) == "".join(blocks)
    assert all(part.endswith("\n") for part in parts[:-1])


@given(TEXTS)
def test_a_stream_that_looks_ahead_to_the_end_is_the_whole(blocks: list[str]) -> None:
    whole = convert_text("".join(blocks), TAIWAN).text
    assert "".join(Stream(TAIWAN, ahead=10**9).convert(blocks)) == whole


def test_a_line_without_end_is_cut_where_a_clause_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_LONGEST", 10)
    assert list(by_lines(["理发店，头", "发", "长区政府，发布会", "理"])) == ["理发店，头发长区政府，", "发布会理"]
    assert list(by_lines(["发布" * 10])) == ["发布" * 10]


def test_what_is_known_of_names_grows_and_reaches_as_far_ahead_as_one_looks() -> None:
    lines = ["交云国栋办。\n", "区教育局局长云国栋介绍\n", "交云国栋办。\n"]
    assert list(Stream(TAIWAN, ahead=0).convert(lines)) == [
        "交雲國棟辦。\n",
        "區教育局局長云國棟介紹\n",
        "交云國棟辦。\n",
    ]
    assert next(iter(Stream(TAIWAN, ahead=8).convert(lines))) == "交云國棟辦。\n"


def test_each_line_comes_out_before_the_next_is_read() -> None:
    seen: list[str] = []

    def typed() -> object:
        for line in ("头发\n", "发布\n"):
            seen.append(line)
            yield line

    out = Stream(TAIWAN, ahead=0).convert(typed())  # type: ignore[arg-type]
    assert next(out) == "頭髮\n"
    assert seen == ["头发\n"]


def test_what_was_in_the_script_already_is_counted_over_all_parts() -> None:
    converter = Stream(TAIWAN, ahead=0)
    assert list(converter.convert(["新聞發佈會，发布\n", "臺灣學術界\n"])) == ["新聞發佈會，發布\n", "臺灣學術界\n"]
    (finding,) = converter.findings()
    assert finding.code == "CONV001"
    assert re.search(r"\b2 places", finding.message.en)


def test_the_safety_gate_holds_for_every_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Document, "convert", lambda _, text: text.replace("2", "3"))
    converter = Stream(TAIWAN, ahead=0).convert(["1\n", "2\n"])
    assert next(converter) == "1\n"
    with pytest.raises(ConversionUnsafe):
        next(converter)
