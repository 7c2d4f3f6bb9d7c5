"""Several sources make one release."""

from __future__ import annotations

import pytest

from govpub.errors import UnreadableInput
from govpub.model import Annex, Paragraph, walk
from govpub.read import conflicts, parse
from tests.read.outlines import outline, read

FIRST = """索引号：123456789/2024-00001
发布机构：云溪区应急管理局
文号：
发布日期：2024年5月1日

云溪区开展安全检查

近日，云溪区开展检查。
"""
SECOND = """文号：云应急〔2024〕3号
发布日期：2024-05-01
发布机构：云溪区公安分局
来源：云溪日报

检查持续到月底。
"""


def test_the_first_source_gives_the_metadata_and_later_ones_fill_what_is_empty() -> None:
    release = read(FIRST, SECOND)
    metadata = release.metadata
    assert metadata.issuer == "云溪区应急管理局"
    assert metadata.document_number == "云应急〔2024〕3号"
    assert metadata.source == "云溪日报"
    assert [field.key for field in release.fields].count("issuer") == 2


def test_later_sources_append_their_blocks_and_ids_go_on() -> None:
    release = read(FIRST, SECOND)
    paragraphs = [b for b in walk(release.body) if isinstance(b, Paragraph)]
    assert [(b.id, b.text) for b in paragraphs] == [("p1", "近日，云溪区开展检查。"), ("p2", "检查持续到月底。")]
    assert [b.span.source for b in paragraphs if b.span] == [0, 1]
    assert [source.name for source in release.sources] == ["1.txt", "2.txt"]


def test_what_sources_say_differently_is_a_conflict_and_a_date_written_otherwise_is_none() -> None:
    found = conflicts(read(FIRST, SECOND))
    assert [(c.key, c.kept.value, c.other.value) for c in found] == [("issuer", "云溪区应急管理局", "云溪区公安分局")]
    assert conflicts(read(FIRST, FIRST)) == ()


def test_a_later_source_with_a_title_of_its_own_is_an_annex() -> None:
    release = read(FIRST, "云溪区安全检查实施方案\n\n一、检查范围\n全部企业。\n")
    annexes = [b for b in release.body if isinstance(b, Annex)]
    assert [b.title for b in annexes] == ["云溪区安全检查实施方案"]
    assert [b.id for b in annexes[0].blocks] == ["x1-s1"]


def test_the_same_title_again_is_said_once() -> None:
    release = read(FIRST, "云溪区开展安全检查\n\n检查持续到月底。\n")
    assert release.title == "云溪区开展安全检查"
    assert [d.reason for d in release.dropped] == ["title", "duplicate-title"]
    assert len(release.body) == 2


@pytest.mark.parametrize("text", ["", " \n\t\n", "　\u200b\n", "\ufeff"])
def test_an_empty_source_is_refused(text: str) -> None:
    with pytest.raises(UnreadableInput):
        read(text)
    with pytest.raises(UnreadableInput):
        read(FIRST, text)


def test_no_source_is_refused() -> None:
    with pytest.raises(UnreadableInput):
        parse([])


def test_one_source_twice_has_its_outline_twice() -> None:
    once, twice = outline(read(SECOND)), outline(read(SECOND, SECOND))
    assert twice.count("检查持续到月底") == 2 * once.count("检查持续到月底")
