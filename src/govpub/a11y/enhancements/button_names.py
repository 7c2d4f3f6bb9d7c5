"""Name the buttons that have no name.

WCAG 4.1.2 Name, Role, Value (A), 1.1.1 Non-text Content (A). Certain.

A picture button without `alt` takes its name from its value. The one button beside a search field takes the
word by which the field's own words say that it searches.

Before:

    <input type="image" src="go.gif" value="检索">

After:

    <input alt="检索" type="image" src="go.gif" value="检索">
"""

from __future__ import annotations

from ...model import Text
from ..images import useful_words
from ..langwords import action, label
from ..naming import give_name, input_type, label_texts
from ..nearby import nearby_words
from ..page import Node
from ..search import search_field
from ..values import Certainty, Enhancement
from ..words import pattern
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    for node in work.nameless():
        if node.tag in ("a", "area"):
            continue
        picture = node.tag == "input" and input_type(node) == "image"
        words = (useful_words(node.get("value")) if picture else "") or _does(work, node)
        if words and work.may(node, Text(f"给按钮名称：{words}", f"name the button: {words}")):
            give_name(work, node, words)


def _does(work: Work, node: Node) -> str:
    """What a button surely does: a well-known script, or the only button of a search."""
    words = action(node.get("onclick"), work.language)
    if words:
        return words
    scope = node.near.get("form") or node.parent
    field = search_field(work.page, scope) if scope is not None else None
    if field is None:
        return ""
    own = (field.get("placeholder"), field.get("title"), field.get("aria-label"))
    said = " ".join((*own, label_texts(work.page, field), nearby_words(work.page, field)))
    found = pattern("fields", "button_words").search(said)
    return found[0] if found else label("search", work.language)


ENHANCEMENT = Enhancement(
    "A11Y014",
    "button-names",
    ("4.1.2", "1.1.1"),
    Certainty.CERTAIN,
    Text("给没有名称的按钮名称", "name the buttons that have no name"),
    apply,
)
