"""Let each id name one element.

WCAG 1.3.1 Info and Relationships (A), 4.1.2 Name, Role, Value (A). Certain.

A label, a link or a table's `headers` that points to an id finds the first element that has it. Where a box or field
repeats the id of another and a label that points to it stands directly beside it, both get an id of their own. A
repeated id that nothing in the page uses, in no address, label or style, is renamed; one that something uses is
reported.

Before:

    <input type="radio" id="sex" name="s"><label for="sex">男</label>
    <input type="radio" id="sex" name="s"><label for="sex">女</label>

After:

    <input type="radio" id="sex" name="s"><label for="sex">男</label>
    <input type="radio" id="sex-2" name="s"><label for="sex-2">女</label>
"""

from __future__ import annotations

from ...markup.tokens import RAW
from ...model import Text
from ..naming import CHECKED_TYPES, input_type
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_POINTING = ("for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "list", "form")


def apply(work: Work) -> None:
    """See the module's docstring."""
    repeated = {name: list(nodes) for name, nodes in work.page.ids.items() if len(nodes) > 1 and name.strip()}
    if not repeated:
        return
    used = _used(work)
    scripted = _scripted(work)
    for name, nodes in repeated.items():
        work.page.ids[name] = nodes[:1]
        for node in nodes[1:]:
            if node.token is None or node.inert:
                continue
            label = _own_label(work, node, name)
            if label is None and (name in used or name in scripted):
                message = Text(f"id 重复：{name}", f"an id stands twice: {name}")
                work.report(node, message, Text("每个 id 只用一次", "use an id once"))
            elif work.may(node, Text(f"改掉重复的 id：{name}", f"rename a repeated id: {name}")):
                new = work.page.free_id(name)
                work.set(node, "id", new)
                if label is not None:
                    work.set(label, "for", new)


def _own_label(work: Work, node: Node, name: str) -> Node | None:
    """The label that stands directly beside a field and points to the id that it repeats."""
    if node.tag not in ("input", "select", "textarea") or node.parent is None:
        return None
    page = work.page
    label = page.after(node, "label") if node.tag == "input" and input_type(node) in CHECKED_TYPES else None
    label = label or page.before(node, "label")
    if label is None or label.token is None or label.get("for") != name or not node.parent.holds(label):
        return None
    between = [n for n in page.nodes[min(node.last, label.last) + 1 : max(node.index, label.index)] if n.tag == "input"]
    return None if between else label


def _used(work: Work) -> set[str]:
    """Ids that something in the page's markup points to."""
    used: set[str] = set()
    for node in work.page.nodes:
        for attribute in _POINTING:
            if attribute in node.attrs:
                used.update(node.attrs[attribute].split())
        href = node.attrs.get("href", "")
        if href.startswith("#"):
            used.add(href[1:])
        usemap = node.attrs.get("usemap", "")
        if usemap:
            used.add(usemap.lstrip("#"))
    return used


class _Words:
    """Whether a name stands as a word in the page's own scripts and styles."""

    def __init__(self, texts: list[str], outside: bool):
        self._words = set("".join(c if c.isalnum() or c in "-_" else " " for c in " ".join(texts)).split())
        self._outside = outside

    def __contains__(self, name: str) -> bool:
        return self._outside or name in self._words


def _scripted(work: Work) -> _Words:
    tree = work.page.tree
    texts = [tree.source[t.start : t.end] for t in tree.tokens if t.kind == RAW and t.name in ("script", "style")]
    links = any("stylesheet" in n.get("rel").lower() for n in work.page.by_tag.get("link", ()))
    scripts = any(n.get("src") for n in work.page.by_tag.get("script", ()))
    return _Words(texts, links or scripts)


ENHANCEMENT = Enhancement(
    "A11Y016",
    "duplicate-ids",
    ("1.3.1", "4.1.2"),
    Certainty.CERTAIN,
    Text("每个 id 只指一个元素", "let each id name one element"),
    apply,
)
