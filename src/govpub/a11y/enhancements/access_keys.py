"""Leave single keys to the reader's own programs.

WCAG 2.1.4 Character Key Shortcuts (A). Likely.

`accesskey` takes keys that screen readers and browsers use themselves, differently on every site. A key that stands
twice leads nowhere sure. Some sites' readers are used to theirs: so this is only likely.

Before:

    <a href="#C" accesskey="C">:::</a>

After:

    <a href="#C">:::</a>
"""

from __future__ import annotations

from ...model import Severity, Text
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    seen: set[str] = set()
    for node in work.page.having("accesskey"):
        key = node.get("accesskey").lower()
        twice = Severity.WARNING if key in seen else Severity.INFO
        seen.add(key)
        if work.may(node, Text(f"去掉快捷键 {key}", f"take away the access key {key}"), twice):
            work.drop(node, "accesskey")


ENHANCEMENT = Enhancement(
    "A11Y032",
    "access-keys",
    ("2.1.4",),
    Certainty.LIKELY,
    Text("去掉 accesskey", "leave single keys to the reader's programs"),
    apply,
)
