"""What a page hides until a script shows it: the text itself, on pages that let it appear gently."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...data import read_toml
from ...patterns import lazy
from ...text.chars import squeeze
from ..styled.report import Report
from .tree import SILENT, Element, is_hidden, tag, text, words

_HIDING = lazy(r"\b(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)[^;]*+;?", re.I)
#: a part that is named as the text is it, though hidden, when it holds so much beside what is shown
_NAMED = 0.5
_LEAST = 40


def reveal(root: Element, report: Report, is_named: Callable[[Element], bool]) -> None:
    """Show the one hidden part that is named as texts are and holds more than all that is shown, and report it.

    Most pages have none. `is_named` says whether a part has a name that only texts have: where one that is shown has
    words in it, what is hidden stays so, and so does a hidden copy of what is shown.
    """
    hidden: list[Element] = []
    shown = 0
    stack = [root]
    while stack:
        at = stack.pop()
        if not tag(at) or tag(at) in SILENT:
            continue
        if is_hidden(at):
            hidden.append(at)
            continue
        if is_named(at) and len(squeeze(text(at))) >= _LEAST:
            return
        shown += len(squeeze(at.text or "")) + sum(len(squeeze(node.tail or "")) for node in at)
        stack += list(at)
    sized = [(len(squeeze(text(element))), element) for element in hidden if _may_hold(element, is_named)]
    length, most = max(sized, key=lambda pair: pair[0], default=(0, root))
    enough = _NAMED if length and is_named(most) else 1
    if length >= max(_LEAST, shown * enough):
        report.add("EXT025", text(most))
        most.attrib.pop("hidden", "")
        most.set("style", _HIDING.sub("", most.get("style") or ""))


def _may_hold(element: Element, is_named: Callable[[Element], bool]) -> bool:
    """Whether a hidden part, or one in it, has a name that speaks for a text."""
    hints = frozenset(read_toml("extract/pages.toml")["body"]["words"].split())
    return any(is_named(at) or words(at) & hints for at in (element, *element))
