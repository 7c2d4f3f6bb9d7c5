"""Leave the page with one heading of the first level: its title.

WCAG 1.3.1 Info and Relationships (A), 2.4.6 Headings and Labels (AA). Certain.

The one `h1` says what the page is about. Where there are several, the one that shows the page's title stays, else
the only one in the main content; the others move down a level, with what stands under them. Where there is none,
the element of the main content that shows the title word for word becomes it, or the first heading where all others
stand under it: a heading by its name, another element by `role` and `aria-level`. Where neither is clear, the page
is reported.

Before:

    <html lang="zh-CN"><head><title>关于清明祭扫的通告_青泽县</title></head>
    <body><h1>青泽县人民政府</h1><h1>关于清明祭扫的通告</h1></body></html>

After:

    <html lang="zh-CN"><head><title>关于清明祭扫的通告_青泽县</title></head>
    <body><h2>青泽县人民政府</h2><h1>关于清明祭扫的通告</h1></body></html>
"""

from __future__ import annotations

from ...model import Text
from ..headings import Heading, headings, set_level
from ..page import HEADINGS, Node
from ..titles import shows_title
from ..values import Certainty, Enhancement
from ..work import Work

_INLINE_OR_BLOCK = frozenset(("p", "div", "span", "strong", "b", "font", "center", "big", "td"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    if not work.page.is_document or work.page.by_tag.get("frameset"):
        return
    found = headings(work.page)
    first = [h for h in found if h.level == 1]
    if not first:
        _promote(work, found)
    elif len(first) > 1:
        _choose(work, found, first)


def _choose(work: Work, found: list[Heading], first: list[Heading]) -> None:
    main = work.main
    titles = {n.index for n in shows_title(work.page)}
    kept = [h for h in first if any(h.node.holds(work.page.nodes[i]) for i in titles)]
    inside = [h for h in first if main is not None and main.holds(h.node)]
    chosen = next(iter(kept), None) or (inside[0] if len(inside) == 1 else None)
    if chosen is None:
        message = Text(f"有{len(first)}个 h1，看不出哪个是标题", f"{len(first)} h1 elements, none clearly the title")
        work.report(first[1].node, message)
        return
    message = Text(f"只留一个 h1：{_short(chosen)}", f"keep one h1: {_short(chosen)}")
    down = False  # what stands under a heading that moves down moves with it
    for heading in found:
        if heading.level == 1:
            down = heading is not chosen
        if down and heading.level < 6 and work.may(heading.node, message):
            set_level(work, heading.node, heading.level + 1)


def _promote(work: Work, found: list[Heading]) -> None:
    main = work.main
    shown = [n for n in shows_title(work.page) if n.said and (main is None or main.holds(n))]
    top = _top(work, found)
    for node in (*shown, *((top.node,) if top else ())):
        heading = next((h for h in found if h.node.holds(node)), None)
        target = heading.node if heading else node
        if _usable(target):
            message = Text(f"把标题标为一级标题：{_text(work, target)}", f"mark the title: {_text(work, target)}")
            if work.may(target, message):
                set_level(work, target, 1)
            return
    body = next(iter(work.page.all("body")), None)
    work.report(body, Text("页面没有一级标题", "the page has no heading of the first level"))


def _top(work: Work, found: list[Heading]) -> Heading | None:
    """The heading that all others of the main content stand under: the first, and alone on its level."""
    main = work.main
    inside = [h for h in found if main is not None and main.holds(h.node) and h.text]
    if not inside or any(h.level <= inside[0].level for h in inside[1:]):
        return None
    return inside[0]


def _usable(node: Node) -> bool:
    """Whether an element can be the page's title."""
    if node.tag not in HEADINGS and (node.tag not in _INLINE_OR_BLOCK or node.role):
        return False
    if node.tag == "td" and ("table" not in node.near or node.near["table"].role != "presentation"):
        return False
    return not any(tag in node.near for tag in ("a", "button", "label"))


def _text(work: Work, node: Node) -> str:
    text = work.page.says(node)
    return text if len(text) <= 40 else text[:39] + "…"


def _short(heading: Heading) -> str:
    return heading.text if len(heading.text) <= 40 else heading.text[:39] + "…"


ENHANCEMENT = Enhancement(
    "A11Y007",
    "one-h1",
    ("1.3.1", "2.4.6"),
    Certainty.CERTAIN,
    Text("只留一个一级标题", "leave one heading of the first level"),
    apply,
)
