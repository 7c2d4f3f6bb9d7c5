"""Blocks that belong together though the release has them one by one: attachments, items of one enumeration."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Attachment, Block, Paragraph


def runs(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """The blocks in order, in runs: attachments that follow each other, items of one enumeration, others alone."""
    run: list[Block] = []
    for block in blocks:
        if run and not _goes_on(run, block):
            yield tuple(run)
            run = []
        run.append(block)
    if run:
        yield tuple(run)


def _goes_on(run: list[Block], block: Block) -> bool:
    if isinstance(block, Attachment):
        return isinstance(run[0], Attachment)
    first, own = only_item(run[0]), only_item(block)
    return first is not None and own is not None and own != first


def only_item(block: Block) -> str | None:
    """The marker of a paragraph that is one item of an enumeration (一是…) and nothing else, or None."""
    if isinstance(block, Paragraph) and len(block.enumeration) == 1 and block.enumeration[0].start == 0:
        return block.enumeration[0].marker
    return None
