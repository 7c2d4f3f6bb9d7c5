"""What the message says about bytes in an encoding that must be named."""

from __future__ import annotations

import pytest

from govpub.errors import UnreadableInput
from govpub.text.decode import decode

TRADITIONAL = "關於三月一日辦理說明會的公告\n\n本府訂於三月一日上午十時在大會議室辦理說明會，請各機關派員出席。\n"
SIMPLIFIED = "关于三月一日举行说明会的公告\n\n本局定于三月一日上午十时在大会议室举行说明会，请各单位派员出席。\n"


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "cp950"])
def test_big5_is_refused_with_the_way_to_name_it(encoding: str) -> None:
    with pytest.raises(UnreadableInput) as error:
        decode(TRADITIONAL.encode(encoding), "a.txt")
    assert "Big5" in error.value.message.zh
    assert error.value.remedy is not None
    assert "--encoding big5" in error.value.remedy.zh


def test_big5_is_read_where_it_is_named() -> None:
    assert decode(TRADITIONAL.encode("big5"), "a.txt", "big5").text == TRADITIONAL


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, "𠮷镇㛃村", "公告\ue4c6", "é关于"])
def test_gb18030_is_never_taken_for_big5(text: str) -> None:
    assert decode(text.encode("gb18030"), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_refused_with_its_name(encoding: str) -> None:
    with pytest.raises(UnreadableInput) as error:
        decode(SIMPLIFIED.encode(encoding), "a.txt")
    assert encoding in error.value.message.zh


def test_a_mixed_file_is_refused_with_a_line_of_each_encoding() -> None:
    mixed = "第一行是一种编码。\n".encode("gb18030") + "第二行是另一种编码。\n".encode()
    with pytest.raises(UnreadableInput) as error:
        decode(mixed, "a.txt")
    assert "第1行" in error.value.message.zh
    assert "第2行是" in error.value.message.zh
