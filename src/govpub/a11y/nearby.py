"""The words that stand beside a field and plainly are its label."""

from __future__ import annotations

from .naming import CHECKED_TYPES, given, input_type
from .page import Node, Page, squeeze
from .words import bare, words

_LONGEST = 24  # characters of a label; longer text is a sentence beside a field
_MANY = 20  # inputs of a form that does something else
_NOT_FILLED = frozenset(("hidden", "button", "submit", "reset", "image"))
_CONTROLS = ("input", "select", "textarea", "button")


def nearby_label(page: Page, field: Node) -> Node | None:
    """The label element, pointing nowhere, that stands directly before a field (after a box to tick)."""
    label = page.next(field) if _ticked(field) else page.before(field, "label")
    if label is None or label.tag != "label" or label.token is None or label.parent is not field.parent:
        return None
    if not _ticked(field) and label.last + 1 != field.index:
        return None  # another element stands between them
    points = label.get("for")
    if points and page.by_id(points) is not None:
        return None
    return label if page.says(label) and not page.has(label, *_CONTROLS) else None


def nearby_words(page: Page, field: Node) -> str:
    """The words beside a field: text in the same element, the label cell before it, or its search button."""
    if _ticked(field):
        return _text_after(page, field)
    return (
        _prompt(field)
        or _text_before(page, field)
        or _cell_before(page, field)
        or _button_after(page, field)
        or _first_option(page, field)
    )


def _prompt(field: Node) -> str:
    """A value that is a prompt: it goes when the field is reached."""
    reached = (field.get("onfocus") + field.get("onclick")).replace(" ", "")
    clears = any(sign in reached for sign in ("value=''", 'value=""', "value==", "select()"))
    return _short(field.get("value")) if clears else ""


def _first_option(page: Page, field: Node) -> str:
    """What a menu's first choice says, where it has no value and so is no choice."""
    first = next(iter(page.within(field, "option")), None) if field.tag == "select" else None
    if first is None or first.attrs.get("value", "").strip() not in ("", "#", "0", "-1"):
        return ""
    if len(page.within(field, "option")) < 2 or not any(n.get("value") for n in page.within(field, "option")[1:]):
        return ""
    return _short(page.option_text(first)).strip("-—=>＞ ")


def question_before(page: Page, box: Node, holder: Node) -> str:
    """The words that a choice is about: the text before its first box in the element around it, or the cell before."""
    text = _short(page.text_flow[holder.text_span[0] : box.text_span[0]].split("\n")[-1])
    return text or _left_cell(page, box)


def _ticked(field: Node) -> bool:
    return field.tag == "input" and input_type(field) in CHECKED_TYPES


def _short(text: str) -> str:
    text = bare(text)
    return text if 0 < len(squeeze(text)) <= _LONGEST and not text.isdigit() else ""


def _text_after(page: Page, field: Node) -> str:
    """The text from a box up to the next control or the end of the element around it."""
    if field.parent is None:
        return ""
    end = field.parent.text_span[1]
    for tag in _CONTROLS:
        control = page.after(field, tag)
        end = min(end, control.text_span[0]) if control else end
    return _short(_first_line(page.text_flow[field.text_span[1] : end]))


def _first_line(text: str) -> str:
    return next((line for line in text.split("\n") if line.strip()), "")


def _text_before(page: Page, field: Node) -> str:
    """The text between the control before, or the beginning of the line, and a field."""
    if field.parent is None:
        return ""
    start = field.parent.text_span[0]
    for tag in _CONTROLS:
        control = page.before(field, tag)
        start = max(start, control.text_span[1]) if control else start
    lines = page.text_flow[start : field.text_span[0]].split("\n")
    line = lines.pop()
    while lines and not line.strip():
        line = lines.pop().rstrip()
        if line.strip() and not line.endswith((":", "：")):
            return ""  # a line of its own is a label only where it ends as one
    return _short(line)


def _cell_before(page: Page, field: Node) -> str:
    """The cell to the left of a field's cell, where the field is the only one in its cell."""
    cell = field.near.get("td")
    if cell is None:
        return ""
    alone = [n for tag in _CONTROLS for n in page.within(cell, tag) if n.get("type").lower() not in _NOT_FILLED]
    return _left_cell(page, field) if len(alone) == 1 else ""


def _left_cell(page: Page, field: Node) -> str:
    """The words of the cell to the left of a field's cell."""
    cell, table = field.near.get("td"), field.near.get("table")
    if cell is None or table is None or cell.near.get("table") is not table:
        return ""
    row = cell.parent
    if row is None or row.tag != "tr":
        return ""
    cells = [n for n in page.children(row) if n.tag in ("td", "th")]
    at = next((i for i, n in enumerate(cells) if n is cell), 0)
    if at == 0 or page.has(cells[at - 1], *_CONTROLS):
        return ""
    return _short(page.text(cells[at - 1]))


def _button_after(page: Page, field: Node) -> str:
    """What the search button says that stands with a single text field."""
    around = field.near.get("form") or field.parent
    if around is None or page.count(around, "input") > _MANY:
        return ""
    fields_here = [n for n in page.within(around, "input") if input_type(n) in ("text", "search") and n.said]
    if len(fields_here) != 1:
        return ""
    buttons = [n for n in page.within(around, "input") if input_type(n) in ("submit", "button", "image")]
    said = [given(page, n) or n.get("value") or n.get("alt") or n.get("title") for n in buttons]
    said += [page.says(n) or n.get("title") for n in page.within(around, "button")]
    return next((text for text in said if text.lower() in words("fields", "search_buttons")), "")
