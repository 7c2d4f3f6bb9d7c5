"""Let the browser fill in what a reader has told it before.

WCAG 1.3.5 Identify Input Purpose (AA). Likely.

Fields that plainly ask for the reader's own name, telephone, e-mail, address, postcode or organisation say so, and
browsers and helpers can fill them in. Fields of an inquiry about somebody else look the same: so this is only likely.

Before:

    <input aria-label="电子邮箱" name="email">

After:

    <input autocomplete="email" aria-label="电子邮箱" name="email">
"""

from __future__ import annotations

from ...data import read_toml
from ...model import Text
from ..naming import field_name, fields, input_type
from ..page import Node, squeeze
from ..values import Certainty, Enhancement
from ..work import Work

_TYPES = frozenset(("text", "email", "tel", "textarea"))


def apply(work: Work) -> None:
    """See the module's docstring."""
    tokens: dict[str, str] = read_toml("a11y/words.toml")["purposes"]
    for field in fields(work.page):
        if "autocomplete" in field.attrs or not field.said or not _asks(field):
            continue
        name = squeeze(field_name(work.page, field)).removeprefix("请输入").removeprefix("您的")
        token = tokens.get(name.lower())
        if token == "street-address" and field.tag == "input":
            token = "address-line1"  # the whole address needs more than one line
        if token and work.may(field, Text(f"输入框的用途：{token}", f"the field's purpose: {token}")):
            work.set(field, "autocomplete", token)


def _asks(field: Node) -> bool:
    return field.tag == "textarea" or (field.tag == "input" and input_type(field) in _TYPES)


ENHANCEMENT = Enhancement(
    "A11Y029",
    "autocomplete",
    ("1.3.5",),
    Certainty.LIKELY,
    Text("标明输入框的用途", "let the browser fill in what it knows"),
    apply,
)
