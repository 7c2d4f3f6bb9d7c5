"""Attachments of a release: what its list names, what is attached in the text, and lines that the list has lost."""

from __future__ import annotations

from ..model.blocks import Annex, Attachment, Block, Paragraph, Section
from ..patterns import lazy
from ..text.numerals import value

_NUMBER = lazy(r"[0-9０-９]{1,2}|[一二三四五六七八九十]+")
_ITEM = lazy(r"[0-9０-９]{1,2}\s*[.．、]")
_LONG = 60
_STOPS = tuple("。；：？！")


def number_of(marker: str | None) -> int:
    """The number in 附件2, 2. or 附件二：; 0 where there is none."""
    found = _NUMBER.search(marker or "")
    return (value(found[0]) or 0) if found else 0


def is_stray(block: Block) -> bool:
    """Whether a block after a list of attachments is a line of it whose number does not go on: 3. after 1."""
    if isinstance(block, Section):
        text = block.heading
    elif isinstance(block, Paragraph):
        text = block.text
    else:
        return False
    marked = _ITEM.fullmatch((block.marker or "").strip()) is not None
    return marked and len(text) <= _LONG and not text.rstrip().endswith(_STOPS)


def strays(run: tuple[Block, ...]) -> list[Paragraph | Section]:
    """The lines of blocks beside each other that a list of attachments has lost."""
    out: list[Paragraph | Section] = []
    listing = False
    for block in run:
        if isinstance(block, Attachment):
            listing = True
        elif listing and isinstance(block, (Paragraph, Section)) and is_stray(block):
            out.append(block)
        else:
            listing = False
    return out


def annex_number(annex: Annex) -> int:
    """The number with which an annex's title begins (附件1 …); 0 where it has none."""
    title = annex.title.lstrip()
    return number_of(title[2:6]) if title.startswith(("附件", "附表")) else 0
