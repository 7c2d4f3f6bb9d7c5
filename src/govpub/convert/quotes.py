"""Quotation marks of a traditional text: “” → 「」, ‘’ → 『』; and back. A choice of the editor, never a default.

Marks that belong to Latin text stay: an apostrophe, and a pair that neither holds Han text nor stands beside it.
"""

from __future__ import annotations

import re

from ..text.chars import HAN
from .fixed import Fixed
from .languages import is_simplified

KINDS = ("corner",)

_CORNER = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_CURLED = {corner: curled for curled, corner in _CORNER.items()}
_ANY = re.compile("[“”‘’]")
_ANY_CORNER = re.compile("[「」『』]")
_CLOSING = {"“": "”", "‘": "’"}
_HAN = re.compile(f"[{HAN}]")
#: a mark after one of these stands in Chinese text; not what ends a number or a name before a line (（一） 一、 记者：)
_BEFORE = re.compile(f"[{HAN}，；。！？（《〈“‘”’…—]")
_AFTER = re.compile(f"[{HAN}，、：；。！？）》〉…—]")


def find(text: str, target: str) -> list[Fixed]:
    """The marks in a text that become others, in order."""
    if is_simplified(target):
        return [Fixed(*found.span(), _CURLED[found[0]]) for found in _ANY_CORNER.finditer(text)]
    out: list[Fixed] = []
    open_marks: list[tuple[int, bool]] = []  # where a mark opened, and whether it is in Chinese text
    for found in _ANY.finditer(text):
        at, mark = found.start(), found[0]
        if mark in _CLOSING:
            chinese = _is_chinese(text, at)
            open_marks.append((at, chinese))
        else:
            opened = next((n for n in range(len(open_marks) - 1, -1, -1) if _pairs(text, open_marks[n][0], mark)), None)
            if opened is None:
                chinese = not _is_apostrophe(text, at)
            elif mark == "’" and _is_inside_a_word(text, at):
                continue
            else:
                chinese = open_marks[opened][1]
                del open_marks[opened:]
        if chinese:
            out.append(Fixed(at, at + 1, _CORNER[mark]))
    return out


def _pairs(text: str, opened: int, closing: str) -> bool:
    return _CLOSING[text[opened]] == closing


#: a quotation is looked through as far as it or its first sentence goes, and no further than this
_FAR = 400
_SENTENCE_END = re.compile("[。！？!?]")
#: after these a mark closes, whatever comes next
_ENDS = frozenset("。！？!?”’」』）)》】")


def _is_chinese(text: str, at: int) -> bool:
    """Whether the mark at `at` opens a quotation in Chinese text: by what it holds, then by what stands around it.

    Where nothing or a mark stands before it, as a number before a paragraph does in a page, what follows tells. What
    comes after its sentence says nothing: a summary may end there.
    """
    limit = min(len(text), at + _FAR)
    stop = _SENTENCE_END.search(text, at + 1, limit)
    limit = stop.start() if stop else limit
    closed = text.find(_CLOSING[text[at]], at + 1, limit)
    if _HAN.search(text, at + 1, closed if closed >= 0 else limit) or (at and _BEFORE.match(text[at - 1])):
        return True
    return closed >= 0 and not _is_latin(text[at - 1 : at] if at else "") and _AFTER.match(text, closed + 1) is not None


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_inside_a_word(text: str, at: int) -> bool:
    """it’s: Latin letters on both sides."""
    return at > 0 and _is_latin(text[at - 1]) and _is_latin(text[at + 1 : at + 2])


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether a closing mark that closes nothing belongs to Latin text: the students’ union, ’90s."""
    before = text[at - 1 : at] if at else ""
    return _is_latin(before) or (text[at + 1 : at + 2].isdigit() and before not in _ENDS)
