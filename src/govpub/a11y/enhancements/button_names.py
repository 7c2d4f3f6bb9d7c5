"""Name the buttons that have no name.

WCAG 4.1.2 Name, Role, Value (A), 1.1.1 Non-text Content (A). Certain.

A picture button without `alt` takes its name from its title or value. The one button beside a search field takes the
word by which the field's own words say that it searches. A button without words, picture words or title is reported.

Before:

    <input type="image" src="go.gif" value="检索">

After:

    <input alt="检索" type="image" src="go.gif" value="检索">

Before:

    <button type="button"></button>

Reported:

    a button without a name
"""

from __future__ import annotations

from ...model import Text
from ..images import useful_words
from ..langwords import action, label
from ..naming import content_name, fields, given, input_type, label_texts
from ..page import Node
from ..values import Certainty, Enhancement
from ..words import pattern
from ..work import Work

_HELP = Text("给按钮写上文字或 aria-label", "give it words or an aria-label")


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    for node in page.nodes:
        if not node.said or node.inert or node.token is None:
            continue
        if node.tag == "input" and input_type(node) == "image":
            _picture(work, node)
        elif node.tag == "input" and input_type(node) == "button":
            if not (given(page, node) or node.get("value") or node.get("title")):
                _nameless(work, node)
        elif (node.tag == "button" or node.role == "button") and not content_name(page, node):
            _nameless(work, node)


def _nameless(work: Work, node: Node) -> None:
    words = _does(work, node)
    if not words:
        work.report(node, Text("按钮没有名称", "a button without a name"), _HELP)
    elif work.may(node, Text(f"给按钮名称：{words}", f"name the button: {words}")):
        work.set(node, "aria-label", words)


def _does(work: Work, node: Node) -> str:
    """What a button surely does: a well-known script, or the only button of a search."""
    words = action(node.get("onclick"), work.language)
    if words:
        return words
    form = node.near.get("form") or node.parent
    if form is None:
        return ""
    beside = [n for n in fields(work.page) if form.holds(n)]
    if len(beside) != 1 or beside[0].tag != "input":
        return ""
    field = beside[0]
    said = f"{field.get('placeholder')} {field.get('title')} {field.get('aria-label')} {label_texts(work.page, field)}"
    found = pattern("fields", "button_words").search(said)
    searches = found is not None or form.role == "search" or input_type(field) == "search"
    return (found[0] if found else label("search", work.language)) if searches else ""


def _picture(work: Work, node: Node) -> None:
    if given(work.page, node) or node.get("alt"):
        return
    words = useful_words(node.get("title")) or useful_words(node.get("value")) or _does(work, node)
    if not words:
        work.report(node, Text("图片按钮没有替代文字", "a picture button without an alternative"), _HELP)
    elif work.may(node, Text(f"图片按钮的替代文字：{words}", f"the picture button's alternative: {words}")):
        work.set(node, "alt", words)


ENHANCEMENT = Enhancement(
    "A11Y014",
    "button-names",
    ("4.1.2", "1.1.1"),
    Certainty.CERTAIN,
    Text("给没有名称的按钮名称", "name the buttons that have no name"),
    apply,
)
