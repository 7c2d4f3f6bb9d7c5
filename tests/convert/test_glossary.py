"""The glossary: words that an editor has settled, before names and the engine, after what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from govpub.convert import Options, convert_html, convert_string, convert_text, glossary, namesfile
from govpub.errors import ConversionUnsafe, InvalidConfig

FILE = """\
# words of this county
发布厅\t發佈大廳\tzh-Hant-TW
里弄\t里衖
!台账
软件\t軟體\tTW, HK
软件\t軟件\tzh-Hant
"""
WORDS = glossary.parse(FILE, "words.tsv")


def convert(text: str, target: str = "zh-Hant-TW", words: glossary.Glossary = WORDS, source: str = "zh-Hans") -> str:
    return convert_text(text, Options(target=target, glossary=words, source=source)).text


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("zh-Hant-TW", "發佈大廳的里衖、台账和軟體都已發布。"),
        ("zh-Hant-HK", "發布廳的里衖、台账和軟體都已發布。"),
        ("zh-Hant", "發布廳的里衖、台账和軟件都已發布。"),
    ],
)
def test_a_word_is_what_the_glossary_says_for_its_targets(target: str, expected: str) -> None:
    assert convert("发布厅的里弄、台账和软件都已发布。", target) == expected


def test_toward_simplified_script_the_entries_work_backwards() -> None:
    assert convert("發佈大廳的里衖、軟體。", "zh-Hans", source="zh-Hant-TW") == "发布厅的里弄、软件。"
    twice = glossary.of({"软件": "軟體", "软体": "軟體"})
    assert convert("軟體動物", "zh-Hans", twice, source="zh-Hant-TW") == "软体动物"


def test_between_two_traditional_targets_the_same_word_is_what_it_is_in_each() -> None:
    assert convert("軟件和發布廳", "zh-Hant-TW", source="zh-Hant") == "軟體和發佈大廳"


def test_of_overlapping_words_the_longest_stands() -> None:
    words = glossary.of({"里程": "里程", "程碑": "程碑", "里程碑亭": "里程碑亭台"})
    assert convert("里程碑亭，里程碑", words=words) == "里程碑亭台，里程碑"


def test_a_word_stands_in_a_clause_and_never_across_blocks() -> None:
    page = '<html lang="zh-Hans"><p>发<b>布</b>厅，发布。厅</p><p>发布</p><p>厅</p>'
    options = Options(target="zh-Hant-TW", glossary=WORDS)
    assert convert_html(page, options).text == (
        '<html lang="zh-Hant-TW"><p>發<b>佈</b>大廳，發布。廳</p><p>發布</p><p>廳</p>'
    )


def test_kept_text_stays_and_names_give_way() -> None:
    words = glossary.of({"于": "於", "台账": "帳冊"})
    names = namesfile.of(["于向里"])
    options = Options(target="zh-Hant-TW", source="zh-Hans", glossary=words, names=names)
    assert convert_text("于向里的台账，-{台账}-本。", options).text == "於向里的台账，-{台账}-本。"
    page = '<html lang="zh-Hans"><p translate="no">发布厅</p><p data-ui>发布厅</p><p title="发布厅">发布厅</p>'
    assert '<p translate="no">发布厅</p><p data-ui>發布廳</p><p title="發佈大廳">發佈大廳</p>' in (
        convert_html(page, Options(target="zh-Hant-TW", glossary=WORDS)).text
    )
    assert convert_string("发布厅", Options(target="zh-Hant-TW", glossary=WORDS)) == "發布廳"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n发布厅 發佈廳", "words.tsv:2: there is no tab"),
        ("发布\t發佈\tzh-Hant-TX", "words.tsv:1: unknown target zh-Hant-TX"),
        ("发布\t發佈\tTW\t說明", "words.tsv:1: there are more than three columns"),
        ("发布\t發佈\n发布\t發布", "words.tsv:2: 发布 is 發布 here and 發佈 at words.tsv:1"),
        ("发布\t發佈\tTW\n发布\t發布\tHK,TW", "words.tsv:2: 发布 is 發布 here and 發佈 at words.tsv:1"),
        ("!发布\n发布\t發佈", "words.tsv:2: 发布 is 發佈 here and 发布 at words.tsv:1"),
        ("!发布\t發佈", "words.tsv:1: a protected word stands alone"),
        ("发布，会\t發布，會", "words.tsv:1: '发布，会' has punctuation or white space in it"),
        ("\t發布", "words.tsv:1: a word has 1 to 64 characters"),
        ("發布\t发布", "words.tsv:1: 發布 is traditional and 发布 simplified"),
        ("甲\t乙\n乙\t丙", "甲 → 乙 (words.tsv:1) gives a word that 乙 → 丙 (words.tsv:2) changes again"),
    ],
)
def test_what_is_wrong_in_a_file_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(InvalidConfig) as error:
        glossary.parse(text, "words.tsv")
    assert error.value.message.en == said


def test_a_word_for_named_targets_stands_before_one_for_all_and_a_later_file_before_an_earlier(tmp_path: Path) -> None:
    first, second = tmp_path / "a.tsv", tmp_path / "b.tsv"
    first.write_bytes("软件\t軟體\tTW\n软件\t軟件\n平台\t平臺\n".encode("gb18030"))
    second.write_text("\ufeff平台\t平台\r\n", encoding="utf-8")
    words = glossary.read([first, second])
    assert [convert("软件平台", target, words) for target in ("zh-Hant", "zh-Hant-TW")] == ["軟件平台", "軟體平台"]


def test_a_word_that_would_change_digits_or_latin_text_is_named() -> None:
    words = glossary.parse("U盘\t隨身碟\n第二期\t第2期", "words.tsv")
    assert convert("硬盘", words=words) == "硬盤"
    for text, entry in (("一只U盘", "U盘 → 隨身碟 (words.tsv:1)"), ("第二期", "第二期 → 第2期 (words.tsv:2)")):
        with pytest.raises(ConversionUnsafe) as error:
            convert(text, words=words)
        assert entry in error.value.message.en
        assert entry in error.value.message.zh
