"""Report menus that lead away as soon as they are moved through.

WCAG 3.2.2 On Input (A). Never.

A menu whose `onchange` opens a page opens one at each press of an arrow key. It needs a button beside it, which
only the page's author can add.

Before:

    <select title="友情链接" onchange="window.open(this.value)"><option>市直部门</option></select>

Reported:

    a menu that leads away when it is moved through
"""

from __future__ import annotations

import re

from ...model import Text
from ..values import Certainty, Enhancement
from ..work import Work

_LEADS = re.compile(r"location|window\.open|open\(|submit\(|jumpmenu", re.I)


def apply(work: Work) -> None:
    """See the module's docstring."""
    for menu in work.page.all("select"):
        if _LEADS.search(menu.get("onchange")) and menu.shown:
            message = Text("选择即跳转的菜单", "a menu that leads away when it is moved through")
            work.report(menu, message, Text("旁边加一个“前往”按钮", "put a button beside it"))


ENHANCEMENT = Enhancement(
    "A11Y039",
    "jump-menus",
    ("3.2.2",),
    Certainty.NEVER,
    Text("选择即跳转的菜单", "report menus that lead away when moved through"),
    apply,
)
