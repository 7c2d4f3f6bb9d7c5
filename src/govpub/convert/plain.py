"""Plain text in another script: line ends, white space and everything but Han text stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import evidence, gate
from .document import Document
from .options import Converted, Options

if TYPE_CHECKING:
    from ..model.findings import Finding
    from .trace import Trace


def convert_text(text: str, options: Options, trace: Trace | None = None) -> Converted:
    """Convert a text; its script is told clause by clause, and from the whole where a clause does not tell."""
    document = Document(options, options.source, text, evidence.of_text(text), trace)
    out = document.convert(text)
    gate.check(text, out)
    return Converted(out, _findings(text, document))


def _findings(text: str, document: Document) -> tuple[Finding, ...]:
    if not document.stayed.places:
        return ()
    from ..text.lines import LineIndex
    from .findings import stayed

    start = text.find(document.stayed.first)  # not there where a mark of what is kept stands in it
    span = LineIndex(text).span(start, start + len(document.stayed.first)) if start >= 0 else None
    return stayed(document.stayed, document.options.target, span)


def convert_string(text: str, options: Options) -> str:
    """Convert one interface string: default conversion, no evidence."""
    return Document(options, options.source).convert(text, interface=True)
