"""Search: which field searches, by all that the page says of it; one answer for its name, button and landmark."""

from __future__ import annotations

from .naming import fields, given, input_type, label_texts
from .nearby import nearby_words
from .page import Node, Page
from .words import pattern, words

_MANY = 20  # inputs of a form that does something else


def search_field(page: Page, scope: Node) -> Node | None:
    """The one field of a form or block, where it searches."""
    if page.count(scope, "input") > _MANY:
        return None
    inside = fields(page, scope)
    field = inside[0] if len(inside) == 1 and inside[0].tag == "input" else None
    if field is None or input_type(field) not in ("text", "search"):
        return None
    return field if _searches(page, field, scope) else None


def searches(page: Page, field: Node) -> bool:
    """Whether a field searches: it is the one of its form or block, and its type, words or button say so."""
    scope = field.near.get("form") or field.parent
    return scope is not None and search_field(page, scope) is field


def _searches(page: Page, field: Node, scope: Node) -> bool:
    if input_type(field) == "search" or scope.role == "search":
        return True
    own = (given(page, field), field.get("placeholder"), field.get("title"), field.get("value"))
    said = (*own, label_texts(page, field), nearby_words(page, field))
    if any(pattern("fields", "search_words").search(text) for text in said):
        return True
    buttons = [n.get("value") or n.get("alt") or n.get("title") for n in page.within(scope, "input") if n is not field]
    buttons += [page.says(n) or n.get("title") or given(page, n) for n in page.within(scope, "button")]
    return any(text.lower() in words("fields", "search_buttons") for text in buttons)
