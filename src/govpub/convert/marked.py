"""Text between markup that is not HTML: its runs, its pieces of HTML, its language tags; and converting them in place.

What XML and Markdown have in common: a reader of each says what is text, and only that is patched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..markup import Patch, apply
from ..markup.references import Plain
from . import evidence
from .document import Document
from .html import findings, run_patches
from .languages import stated
from .options import Converted, Options
from .runs import Run
from .scopes import Scope

if TYPE_CHECKING:
    from .markdown.inline import Reference
    from .page import Page
    from .trace import Trace


@dataclass(slots=True)
class Marked:
    """A source as its reader sees it.

    `declared` is the target that it states of itself; `languages` are its language tags, as offsets and the tag;
    `mixed` says that parts state another.
    """

    declared: str | None = None
    mixed: bool = False
    runs: list[Run] = field(default_factory=list)
    pages: list[tuple[Page, Sequence[int]]] = field(default_factory=list)
    languages: list[tuple[int, int, str]] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)

    def add(self, pieces: list[Plain], scope: Scope, *, html: bool = False) -> None:
        """Text that is read together; `html` where it is a piece of HTML if it looks like one."""
        if html and any("<" in piece.text for piece in pieces):
            from .page import read

            text = "".join(piece.text for piece in pieces)
            starts = [start for piece in pieces for start in piece.starts[: len(piece.text)]]
            page = read(text)
            self.pages.append((page, [*starts, pieces[-1].starts[-1]]))
            self.mixed = self.mixed or page.mixed
        else:
            self.runs.append(Run(pieces, scope))

    def add_html(self, source: str, start: int, end: int) -> None:
        """A piece of HTML, `source[start:end]`."""
        from .page import read

        page = read(source[start:end])
        self.pages.append((page, range(start, end + 1)))
        self.mixed = self.mixed or page.mixed

    def texts(self) -> Iterator[Run]:
        """Every run, also those of the pieces of HTML."""
        yield from self.runs
        for page, _ in self.pages:
            yield from page.runs


def convert_marked(source: str, marked: Marked, options: Options, trace: Trace | None = None) -> Converted:
    """Convert what a reader has found. Raises ConversionUnsafe."""
    declared = marked.declared or options.source
    if declared == options.target and not marked.mixed:
        return Converted(source)
    runs = [run for run in marked.texts() if run.scope.converts]
    sample = "" if declared else "\n".join(run.text for run in runs)
    document = Document(options, declared, sample, evidence.of_runs(runs), trace)
    patches = [patch for run in marked.runs for patch in run_patches(run, document)]
    for page, starts in marked.pages:
        inner = [patch for run in page.runs for patch in run_patches(run, document)]
        inner += page.language_patches(options.target)
        patches += (Patch(starts[start], starts[end], text) for start, end, text in inner)
    for start, end, tag in marked.languages:
        if stated(tag) != options.target:
            patches.append(Patch(start, end, options.target))
    patches += _labels(source, marked.references, patches)
    return Converted(apply(source, patches), findings(source, document))


def _labels(source: str, references: Sequence[Reference], patches: Sequence[Patch]) -> Iterator[Patch]:
    """The old label for each reference whose text is its label and has changed."""
    changed = sorted(patch.start for patch in patches) if references else []
    for start, end, at, whole in references:
        place = bisect_left(changed, start)
        if place < len(changed) and changed[place] < end:
            label = source[start:end]
            yield Patch(at, at, f"[{label}]" if whole else label)
