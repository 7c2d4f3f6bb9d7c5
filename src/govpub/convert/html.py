"""HTML in another script: text, the attributes that people read, text in metadata and JSON-LD; no other byte.

The source is read token by token. Text between two block boundaries is one run, whatever inline tags stand in it;
every run is converted whole, and only the characters that changed are patched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..markup import Patch, Token, apply
from ..markup.policy import rehash
from . import evidence, json_ld
from .addresses import Addresses
from .document import Document
from .options import Converted, Options
from .page import Page, read
from .runs import Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model.findings import Finding
    from .trace import Trace


def convert_html(
    text: str, options: Options, trace: Trace | None = None, tokens: Iterable[Token] | None = None
) -> Converted:
    """Convert a page or a fragment of HTML; `tokens` are those of a page in XML. Raises ConversionUnsafe."""
    page = read(text, _in_xml(text) if tokens is None else tokens)
    declared = page.declared or options.source
    if declared == options.target and not page.mixed:
        return Converted(text)
    sample = "" if declared else "\n".join(run.text for run in page.runs if run.scope.converts)
    document = Document(options, declared, sample, evidence.of_runs(page.body), trace)
    out = rehash(text, apply(text, _patches(page, document)))  # JSON-LD that has changed is named by its new hash
    return Converted(out, findings(text, document))


def _in_xml(text: str) -> Iterable[Token] | None:
    """The tokens of a page that says that it is XML, and is: there `<script/>` is whole, and CDATA is no comment."""
    if not text.startswith(("<?xml", "\ufeff<?xml")):
        return None
    from ..markup.xml import NotWellFormed, tokenize

    try:
        return list(tokenize(text))
    except NotWellFormed:
        return None


def _patches(page: Page, document: Document) -> list[Patch]:
    patches: list[Patch] = []
    for run in page.runs:
        patches += run_patches(run, document)
    addresses = Addresses(page, document.options.target)
    for script in page.scripts:
        patches += json_ld.patches(page.source, script, document, addresses)
    patches += addresses.patches()
    patches += page.language_patches(document.options.target)
    return patches


def run_patches(run: Run, document: Document) -> list[Patch]:
    """What changes in one run."""
    if not run.scope.converts or run.text.isascii():
        return []
    new = document.convert(run.text, declared=run.scope.declared, interface=run.scope.interface, stays=run.foreign)
    return run.patches(new, document.resized)


def findings(text: str, document: Document) -> tuple[Finding, ...]:
    """What a person should know of a conversion."""
    if not document.stayed.places:
        return ()
    from ..text.lines import LineIndex
    from .findings import stayed

    start = text.find(document.stayed.first)
    span = LineIndex(text).span(start, start + len(document.stayed.first)) if start >= 0 else None
    return stayed(document.stayed, document.options.target, span)
