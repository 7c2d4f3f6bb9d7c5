"""Say with styles what obsolete elements say.

Best practice: 1.3.1 Info and Relationships (A) keeps looks out of the markup. Certain.

`font`, `big`, `strike` and `tt` are obsolete: readers' own colours and sizes reach them badly, and checkers refuse
them. They become `span` with the same look, in the same place.

Before:

    <p><font color="#c00000" size="4">重要提示</font></p>

After:

    <p><span style="color:#c00000;font-size:large">重要提示</span></p>
"""

from __future__ import annotations

import re

from ...model import Severity, Text
from ..colours import read, write
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_SIZES = ("x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large")
_SIZE = re.compile(r"\s*+([+-]?)(\d{1,2})")
_LOOKS = {"big": "font-size:larger", "strike": "text-decoration:line-through", "tt": "font-family:monospace"}


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.page.all("font", *_LOOKS):
        style = _font(node) if node.tag == "font" else _LOOKS[node.tag]
        if style is None or work.end(node) is None or _styled(work, node.tag):
            continue
        name = node.tag
        if work.may(node, Text(f"{name} 改为样式", f"{name} becomes a style")):
            work.rename(node, "span")
            for attribute in ("color", "size", "face"):
                if attribute in node.attrs:
                    work.drop(node, attribute)
            both = ";".join(part for part in (style, node.get("style").strip("; ")) if part)
            if both != node.get("style"):
                work.set(node, "style", both)


def _styled(work: Work, tag: str) -> bool:
    """Whether a style of the page reaches the element by its name."""
    return re.search(rf"(?<![\w.#-]){tag}(?![\w-])[^;}}]*{{", work.page.styles, re.I) is not None


def _font(node: Node) -> str | None:
    """A font element's look as a style; None where a part of it is not understood."""
    parts = []
    if node.get("color"):
        colour = read(node.get("color"), html=True)
        if colour is None:
            return None
        parts.append(f"color:{write(colour)}")
    if node.get("size"):
        found = _SIZE.match(node.get("size"))
        if found is None:
            return None
        number = int(found[2]) if not found[1] else 3 + int(found[2]) * (1 if found[1] == "+" else -1)
        parts.append(f"font-size:{_SIZES[min(max(number, 1), 7) - 1]}")
    if node.get("face"):
        parts.append(f"font-family:{node.get('face')}")
    return ";".join(parts)


ENHANCEMENT = Enhancement(
    "A11Y018",
    "obsolete-elements",
    ("1.3.1",),
    Certainty.CERTAIN,
    Text("用样式代替过时的元素", "say with styles what obsolete elements say"),
    apply,
    Severity.INFO,
)
