"""Names that an editor gives: the same everywhere, whatever ordinary words do with their characters."""

from __future__ import annotations

import pytest

from govpub.convert import Options, convert_html, convert_text, namesfile
from govpub.errors import InvalidConfig

NAMES = namesfile.parse("# officials\n沈干云\t沈干雲\n钟云岳\t鐘雲岳\n于海\n张乾\n", "names.txt")


def convert(text: str, target: str = "zh-Hant-TW", source: str = "zh-Hans") -> str:
    return convert_text(text, Options(target=target, names=NAMES, source=source)).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("沈干云介绍，会后沈干云离开。", "沈干雲介紹，會後沈干雲離開。"),
        ("钟云岳发言", "鐘雲岳發言"),
        ("于海、于　海、于 海来了，位于海边。", "于海、于　海、于 海來了，位於海邊。"),
    ],
)
def test_a_name_is_the_same_everywhere(text: str, expected: str) -> None:
    assert convert(text) == expected
    assert convert(expected, "zh-Hans", "zh-Hant-TW") == text


def test_toward_simplified_script_a_name_keeps_its_characters() -> None:
    assert convert("張乾與乾坤，乾淨。", "zh-Hans", "zh-Hant-TW") == "张乾与乾坤，干净。"


def test_attributes_and_data_for_machines_have_the_same_name() -> None:
    page = (
        '<html lang="zh-Hans"><title>沈干云</title><meta name="author" content="沈干云"><img alt="沈干云">'
        '<script type="application/ld+json">{"author":{"name":"沈干云"}}</script><p>沈<b>干</b>云</p>'
    )
    converted = convert_html(page, Options(target="zh-Hant-TW", names=NAMES)).text
    assert converted.count("沈干雲") == 4
    assert "<p>沈<b>干</b>雲</p>" in converted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("于向里\t于向里\t于向裡", "names.txt:1: one name a line"),
        ("于", "names.txt:1: '于' is not a name"),
        ("局长于向里，", "names.txt:1: '局长于向里，' is not a name"),
        ("钟岳\t鐘岳\n钟岳", "names.txt:2: 钟岳 is given another form at names.txt:1"),
    ],
)
def test_what_is_wrong_in_a_file_is_said_with_its_line(text: str, said: str) -> None:
    with pytest.raises(InvalidConfig) as error:
        namesfile.parse(text, "names.txt")
    assert error.value.message.en == said
