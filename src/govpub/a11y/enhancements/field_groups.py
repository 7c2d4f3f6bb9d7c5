"""Tell what a choice is about.

WCAG 1.3.1 Info and Relationships (A), 3.3.2 Labels or Instructions (A). Certain.

"Yes" and "no" say nothing without their question. Where the boxes of one choice stand together, alone, and the
words of the question stand before them (the cell to their left, the text before the first), the element around them
becomes a group with these words as its name.

Before:

    <table><tr><td>是否公开：</td>
    <td><input type="radio" name="g" title="是">
    <input type="radio" name="g" title="否"></td></tr></table>

After:

    <table><tr><td>是否公开：</td>
    <td><span role="radiogroup" aria-label="是否公开"><input type="radio" name="g" title="是">
    <input type="radio" name="g" title="否"></span></td></tr></table>
"""

from __future__ import annotations

from ...markup import escape_attribute
from ...model import Text
from ..naming import input_type
from ..nearby import question_before
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_HOLDERS = frozenset(("div", "p", "span", "dd", "section"))
_CONTROLS = ("input", "select", "textarea", "button")
_BLOCKS = ("div", "p", "table", "ul", "ol", "br", "dl", "form", "h2", "h3", "h4")


def apply(work: Work) -> None:
    """See the module's docstring."""
    for boxes in _choices(work).values():
        if len(boxes) < 2 or any("fieldset" in box.near for box in boxes):
            continue
        holder = _holder(work, boxes)
        if holder is None or any(n.role in ("group", "radiogroup") for n in (holder, *holder.ancestors())):
            continue
        words = question_before(work.page, boxes[0], holder)
        if not words:
            continue
        role = "radiogroup" if input_type(boxes[0]) == "radio" else "group"
        message = Text(f"给一组选项名称：{words}", f"name a group of choices: {words}")
        if holder.tag in _HOLDERS and not holder.role:
            if work.may(holder, message):
                work.set(holder, "role", role)
                work.set(holder, "aria-label", words)
        else:
            _wrap(work, holder, role, words, message)


def _choices(work: Work) -> dict[tuple[int, str, str], list[Node]]:
    """The boxes of each choice: of one form, type and name."""
    out: dict[tuple[int, str, str], list[Node]] = {}
    for node in work.page.all("input"):
        kind = input_type(node)
        if kind in ("radio", "checkbox") and node.get("name") and node.said:
            form = node.near.get("form")
            out.setdefault((form.index if form else -1, kind, node.get("name")), []).append(node)
    return out


def _holder(work: Work, boxes: list[Node]) -> Node | None:
    """The innermost element around all boxes, where it holds no other control."""
    page = work.page
    holder = boxes[0].parent
    while holder is not None and not holder.holds(boxes[-1]):
        holder = holder.parent
    if holder is None or holder.token is None:
        return None
    inside = [n for tag in _CONTROLS for n in page.within(holder, tag) if n.get("type").lower() != "hidden"]
    return holder if len(inside) == len(boxes) else None


def _wrap(work: Work, holder: Node, role: str, words: str, message: Text) -> None:
    """Put the group around the whole content of a cell."""
    start, end = work.token(holder), work.end(holder)
    if holder.tag not in ("td", "li", "dd") or start is None or end is None or work.page.has(holder, *_BLOCKS):
        return
    if work.may(holder, message):
        work.insert(start.end, f'<span role="{role}" aria-label="{escape_attribute(words)}">')
        work.insert(end.start, "</span>")


ENHANCEMENT = Enhancement(
    "A11Y028",
    "field-groups",
    ("1.3.1", "3.3.2"),
    Certainty.CERTAIN,
    Text("给一组选项名称", "tell what a choice is about"),
    apply,
)
