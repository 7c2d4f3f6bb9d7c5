"""Take away roles that do not exist.

WCAG 4.1.2 Name, Role, Value (A). Certain.

A role that ARIA does not know has no effect, except that checkers stop at it. It is taken away; of several, those
that exist stay.

Before:

    <div role="box banner"><p role="text-block">标题</p></div>

After:

    <div role="banner"><p>标题</p></div>
"""

from __future__ import annotations

from ...data import read_toml
from ...model import Text
from ..values import Certainty, Enhancement
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    known = frozenset(read_toml("a11y/roles.toml")["roles"])
    for node in work.page.having("role"):
        words = node.attrs["role"].lower().split()
        kept = [word for word in words if word in known or word.startswith(("doc-", "graphics-"))]
        if len(kept) == len(words) and words:
            continue
        gone = " ".join(word for word in words if word not in kept)
        if work.may(node, Text(f"去掉不存在的 role：{gone}", f"take away a role that does not exist: {gone}")):
            if kept:
                work.set(node, "role", " ".join(kept))
            else:
                work.drop(node, "role")


ENHANCEMENT = Enhancement(
    "A11Y021",
    "unknown-roles",
    ("4.1.2",),
    Certainty.CERTAIN,
    Text("去掉不存在的 role", "take away roles that do not exist"),
    apply,
)
