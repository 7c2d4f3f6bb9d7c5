"""Long texts, decoded block by block: the text and the errors of decoding them whole."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govpub.errors import UnreadableInput
from govpub.text import incremental
from govpub.text.decode import decode
from govpub.text.incremental import Incremental


@given(
    st.text("发布会，。abc\r\n𠀀é", min_size=1, max_size=40),
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"]),
    st.integers(1, 60),
    st.integers(1, 9),
)
def test_wherever_it_is_cut_the_text_is_the_same(text: str, encoding: str, cut: int, size: int) -> None:
    data = text.encode(encoding)
    head = data[: max(cut, 4)]
    try:
        whole = decode(data, "-", None)
        reader = Incremental(head, "-")
    except UnreadableInput:
        return  # a few bytes may be in no encoding, or in another one
    if reader.encoding != whole.encoding:
        return
    blocks = [data[at : at + size] for at in range(len(head), len(data), size)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(incremental, "_BLOCK", size)
        assert "".join(reader.blocks(io.BytesIO(b"".join(blocks)))) == whole.text


def test_a_wrong_byte_is_named_with_its_line_from_the_beginning_of_the_text() -> None:
    reader = Incremental("发布\n会".encode(), "long.txt")
    with pytest.raises(UnreadableInput, match="line 4: byte 0xFF"):
        list(reader.blocks(io.BytesIO("\n发\n".encode() + b"\xff\n")))


def test_a_character_that_never_ends_is_wrong() -> None:
    reader = Incremental("发布\n".encode(), "-")
    with pytest.raises(UnreadableInput, match="line 2"):
        list(reader.blocks(io.BytesIO("会".encode()[:2])))


def test_lines_come_one_by_one() -> None:
    reader = Incremental("发\n".encode(), "-")
    assert [line for line in reader.lines(io.BytesIO("布\n会".encode())) if line] == ["发\n", "布\n", "会"]


def test_a_named_encoding_is_taken_at_its_word() -> None:
    reader = Incremental("發布\n".encode("big5"), "-", "big5")
    assert "".join(reader.blocks(io.BytesIO("會".encode("big5")))) == "發布\n會"
