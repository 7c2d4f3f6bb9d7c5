"""A long text in another script, as a stream, in little memory.

A part is converted when the text ahead of it has been read as far as `AHEAD`: what the whole text says of names and
kept words (see `evidence`) is then what has been seen so far and what stands in that window. It only grows, so that a
name converts the same way from its first mention within reach to the end.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from . import evidence, gate
from .clauses import JOINERS
from .document import Document, Stayed
from .options import Options

if TYPE_CHECKING:
    from ..model.findings import Finding

#: how far evidence is looked for ahead of what is converted, in characters: some 4 MiB of Han text in UTF-8
AHEAD = 1_400_000
#: a part without any end of a clause is cut in the end, so that memory stays small
_LONGEST = 4_000_000
_MARKS = ("。", "！", "？", "；", "，", " ")


class Stream:
    """Converts a text that comes in blocks. With `ahead` 0 each line is converted as it comes, by what it follows."""

    def __init__(self, options: Options, *, ahead: int = AHEAD):
        self._options = options
        self._ahead = ahead
        self._stayed = Stayed()
        self._known = evidence.NONE
        self._sample: str | None = None
        self._document: Document | None = None

    def convert(self, blocks: Iterable[str]) -> Iterator[str]:
        """The converted text, part by part. Raises ConversionUnsafe, after what is sound has been given."""
        waiting: deque[str] = deque()
        size = 0
        for part in by_lines(blocks):
            self._learn(part)
            waiting.append(part)
            size += len(part)
            while waiting and size - len(waiting[0]) >= self._ahead:
                size -= len(waiting[0])
                yield self._convert(waiting.popleft())
        while waiting:
            yield self._convert(waiting.popleft())

    def findings(self) -> tuple[Finding, ...]:
        """What a person should know, when all has been converted."""
        if not self._stayed.places:
            return ()
        from .findings import stayed

        return stayed(self._stayed, self._options.target)

    def _learn(self, text: str) -> None:
        if self._sample is None:
            self._sample = text[:65_536]  # what tells the script of the whole
        found = evidence.of_text(text)
        known = self._known.joined(found)
        if known != self._known:
            self._known = known
            self._document = None

    def _convert(self, text: str) -> str:
        if self._document is None:
            self._document = Document(self._options, self._options.source, self._sample or "", self._known)
            self._document.stayed = self._stayed
        out = self._document.convert(text)
        gate.check(text, out)
        return out


def by_lines(blocks: Iterable[str]) -> Iterator[str]:
    """The same text in parts that end where a line does; in very long lines where a clause does."""
    rest: list[str] = []
    size = 0
    for block in blocks:
        end = block.rfind("\n") + 1
        if not end and size + len(block) >= _LONGEST:
            end = _clause_end(block)
        if not end:
            rest.append(block)
            size += len(block)
            continue
        yield "".join((*rest, block[:end]))
        rest = [block[end:]]
        size = len(block) - end
    last = "".join(rest)
    if last:
        yield last


def _clause_end(text: str) -> int:
    """Where a text may be cut: after its last mark, else at its last character that is in no word, else at its end."""
    end = max(text.rfind(mark) for mark in _MARKS) + 1
    if end:
        return end
    for at in range(len(text) - 1, max(0, len(text) - 65_536), -1):
        if not text[at].isalnum() and text[at] not in JOINERS:
            return at
    return len(text)
