"""What stands around the values in a line of fields: brackets around each pair, tools of the page behind the last."""

from __future__ import annotations

import re

from ..patterns import lazy
from . import chrome

_TOKEN = lazy(r"[^ |\t\[\]():,、<>«»/]++")
#: what may stand between tools: 【字体：大 中 小】[打印]
_MARKS = frozenset(" |\t[]():,、<>«»/-")
_FIRST = lazy(r"\[?([^\[\]: ]{2,8}+)(?:\] *+| ++)")
_LINK = lazy(r"\]\([^()\s]{0,300}+\)")
#: before a tool
_BOUNDARY = lazy(r"[ |\t\[(]")
_COUNT = lazy(r"\d{1,9}+次?")
_LONGEST = 160


def unbracketed(s: str) -> str:
    """A line (a shadow) of pairs in brackets, [来源:…][时间:…], with `|` for the outer brackets; same length."""
    if not s.startswith("[") or not 0 < s.find(":") < s.find("]"):
        return s
    out, depth = [], 0
    for char in s:
        depth += char == "["
        out.append("|" if depth == 1 and char in "[]" else char)
        depth -= char == "]" and depth > 0
    return "".join(out)


def _blank(m: re.Match[str]) -> str:
    return "]" + " " * (len(m[0]) - 1)


def tool(s: str, start: int = 0) -> int:
    """Where a tool of the page ends that stands at an offset: [我要纠错] or 打印; 0 where none stands there."""
    m = _FIRST.match(s, start) if s[start : start + 1] in ("[", "打", "分", "收", "关") else None
    return m.end() if m is not None and m[1] in chrome.words("strong") else 0


def tools(s: str, start: int, end: int) -> int:
    """Where the tools begin that stand behind a value: 区融媒体中心  [打印] [关闭]; `end` where there are none."""
    if end - start > _LONGEST or _BOUNDARY.search(s, start, end) is None:
        return end
    s = _LINK.sub(_blank, s) if "](" in s else s
    strong, weak, media = chrome.tools(), chrome.words("weak"), chrome.words("media")
    found = list(_TOKEN.finditer(s, start, end))
    cut, sure = end, False
    for m in reversed(found):
        word, first = m[0], m.start() == start
        if (first and (len(found) == 1 or word in media)) or not (
            word in strong or word in weak or _COUNT.fullmatch(word)
        ):
            break
        sure = sure or word in strong
        if first or s[m.start() - 1] in " |\t[(":
            cut = m.start()
    if not sure:
        return end
    while start < cut < end and s[cut - 1] in _MARKS:
        cut -= 1
    return cut
