"""What a page hides until a script shows it: the text itself, on pages that let it appear gently."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...patterns import lazy
from ...text.chars import squeeze
from ..styled.report import Report
from .tree import SILENT, Element, is_hidden, tag, text

_HIDING = lazy(r"\b(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)[^;]*+;?", re.I)
#: a part that is named as the text is it, though hidden, when it holds so much beside what is shown
_NAMED = 0.5
_LEAST = 40


def reveal(root: Element, report: Report, is_named: Callable[[Element], bool]) -> None:
    """Show the one hidden part that holds more than all that is shown, and report it; most pages have none.

    `is_named` says whether a part has a name that only texts have. A hidden copy of what is shown stays hidden.
    """
    hidden: list[Element] = []
    shown = 0
    named = False
    stack = [root]
    while stack:
        at = stack.pop()
        if not tag(at) or tag(at) in SILENT:
            continue
        if is_hidden(at):
            hidden.append(at)
            continue
        own = len(squeeze(at.text or "")) + sum(len(squeeze(node.tail or "")) for node in at)
        shown += own
        named = named or (is_named(at) and bool(squeeze(text(at))))
        stack += list(at)
    sized = [(len(squeeze(text(element))), element) for element in hidden]
    length, most = max(sized, key=lambda pair: pair[0], default=(0, root))
    enough = _NAMED if not named and length and is_named(most) else 1
    if length >= max(_LEAST, shown * enough):
        report.add("EXT025", text(most))
        most.attrib.pop("hidden", "")
        most.set("style", _HIDING.sub("", most.get("style") or ""))
