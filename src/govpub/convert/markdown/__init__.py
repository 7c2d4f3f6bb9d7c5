"""Markdown in another script: what people read, and no other byte.

Headings, paragraphs, cells, the texts, titles and alternatives of links and pictures convert, and the values of front
matter; code, addresses, labels, attributes and the tags of HTML do not. A block of HTML converts by HTML's rules. A
link whose text is its label too (`[text]`, `[text][]`) gets its label written out, for the text it shows is another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...markup.references import decode
from ..languages import is_chinese, stated
from ..marked import Marked, convert_marked
from ..options import Converted, Options
from ..scopes import Scope
from . import front, inline
from .blocks import DEFINITION, HTML, TEXT, Block, blocks

if TYPE_CHECKING:
    from ..trace import Trace

_TEXT = Scope()


def convert_markdown(text: str, options: Options, trace: Trace | None = None) -> Converted:
    """Convert a Markdown document. Raises ConversionUnsafe."""
    return convert_marked(text, _read(text), options, trace)


def _read(source: str) -> Marked:
    marked = Marked()
    for start, end, tag in front.values(source):
        if tag and is_chinese(source[start:end]):
            marked.languages.append((start, end, source[start:end]))
            marked.declared = marked.declared or stated(source[start:end])
        elif not tag:
            marked.add([decode(source, start, end)], _TEXT)
    found = list(blocks(source, front.end_of(source)))
    definitions = {
        block: inline.definition(source, block.start, block.end) for block in found if block.kind == DEFINITION
    }
    labels = {inline.normalised(each.label) for each in definitions.values() if each is not None}
    for block in found:
        if block.kind == HTML:
            marked.add_html(source, block.start, block.end)
        elif (defined := definitions.get(block)) is not None:
            if defined.title is not None:
                marked.add([decode(source, *defined.title)], _TEXT)
        elif block.kind in (TEXT, DEFINITION):
            _text(source, block, labels, marked)
    return marked


def _text(source: str, block: Block, labels: set[str], marked: Marked) -> None:
    found = inline.read(source, block.start, block.end, labels)
    marked.add(found.pieces, _TEXT)
    for title in found.titles:
        marked.add([decode(source, *title)], _TEXT)
    for start, end in found.tags:
        if not source[start:end].isascii():
            marked.add_html(source, start, end)
    marked.references += found.references
