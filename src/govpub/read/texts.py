"""What the reader takes: a source and its text. Alone, so that who only passes texts on does not load the reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..errors import UnreadableInput
from ..model.message import Text
from ..model.source import Source
from ..text.chars import squeeze
from ..text.decode import decode


class SourceText(NamedTuple):
    """A source and its decoded text, with its line ends as in the file."""

    source: Source
    text: str


def decoded(data: bytes, name: str, encoding: str | None = None) -> SourceText:
    """The bytes of a text or a page as text, a page by the encoding that it declares where its bytes do not show it.

    Raises UnreadableInput for what does not decode.
    """
    import hashlib  # a filter that only passes text on wants no sum

    from . import kinds

    found = decode(data, name, encoding or kinds.declared_encoding(data))
    return SourceText(Source(name, hashlib.sha256(data).hexdigest(), found.encoding), found.text)


def refuse_empty(texts: Sequence[SourceText]) -> None:
    """Raise UnreadableInput for no source, or one that holds nothing but white space and padding."""
    if not texts:
        raise UnreadableInput(Text("没有输入", "no input"))
    for source, text in texts:
        if not text.strip() or not squeeze(text):
            raise UnreadableInput(
                Text(f"{source.name}：是空的", f"{source.name}: is empty"),
                Text("请提供一篇公开信息的文本", "give the text of a release"),
            )
