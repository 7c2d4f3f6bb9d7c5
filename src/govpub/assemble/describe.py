"""What a page says it is about: the first sentences of its text, whole, or nothing."""

from __future__ import annotations

from ..model import Block, Paragraph, Release, Section, Speech
from ..patterns import lazy
from ..text.chars import squeeze, strip

#: sentences that make a description; a number of characters would cut differently in another script
SENTENCES = 2

#: a sentence with the quotation marks and brackets that close after it
_SENTENCE = lazy(r"[^。！？!?]*+[。！？!?]++[”’」』）)》】]*+")

_SUMMARY_LABELS = frozenset(("内容概述", "內容概述", "内容摘要", "內容摘要", "摘要"))


def description(release: Release) -> str | None:
    """The summary field if there is one, else the first sentences of the first paragraph that has whole ones."""
    for other in release.metadata.other:
        if squeeze(other.label) in _SUMMARY_LABELS and strip(other.value):
            return strip(other.value)
    for paragraph in _leading(release.body):
        # a paragraph with foreign runs would lose their mark in an attribute
        if not any(mark.type == "lang" for mark in paragraph.marks):
            found = first_sentences(paragraph.text)
            if found:
                return found
    return None


def first_sentences(text: str, most: int = SENTENCES) -> str | None:
    """The first whole sentences of a text; None where it has none (a salutation, a line without a mark)."""
    end = 0
    for _ in range(most):
        sentence = _SENTENCE.match(text, end)
        if not sentence:
            break
        end = sentence.end()
    return strip(text[:end]).replace("\n", "") or None


def _leading(blocks: tuple[Block, ...]) -> list[Paragraph]:
    """The first paragraphs in reading order; enough of them to find a sentence."""
    out: list[Paragraph] = []
    waiting = list(reversed(blocks[:20]))
    while waiting and len(out) < 20:
        block = waiting.pop()
        if isinstance(block, Paragraph):
            out.append(block)
        elif isinstance(block, (Section, Speech)):
            waiting += reversed(block.blocks[:20])
    return out
