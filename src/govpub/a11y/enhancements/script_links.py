"""Say that a link that runs a script is a button.

WCAG 4.1.2 Name, Role, Value (A), 2.1.1 Keyboard (A). Likely.

`javascript:void(0)` with a handler is a button that is dressed as a link: a screen reader promises another page. It
is given the role. An `a` with a handler and no address cannot be reached by a keyboard: it gets an address that
does nothing, and the return key works. A link whose script only shows or prints something works the same as before.

Before:

    <a href="javascript:void(0)" onclick="fav()">收藏</a>
    <a onclick="down()">下载</a>

After:

    <a role="button" href="javascript:void(0)" onclick="fav()">收藏</a>
    <a href="javascript:void(0)" role="button" onclick="down()">下载</a>

Before:

    <a href="javascript:void(0);">更多服务</a>

Reported:

    a link that leads nowhere: javascript:void(0);
"""

from __future__ import annotations

import re

from ...model import Text
from ..page import Node
from ..values import Certainty, Enhancement
from ..work import Work

_NOTHING = re.compile(r"javascript:(?:void(?:\(0?\)|\(null\)|0)?)?;*+")


def apply(work: Work) -> None:
    """See the module's docstring."""
    outside = any(n.get("src") for n in work.page.by_tag.get("script", ()))
    for link in work.page.all("a"):
        if link.role or not link.said:
            continue
        if "href" not in link.attrs:
            if link.get("onclick"):
                _button(work, link)
        elif _NOTHING.fullmatch(link.get("href").lower().replace(" ", "")):
            if link.get("onclick"):
                _button(work, link)
            elif not outside and "id" not in link.attrs and "class" not in link.attrs and link.chars:
                href = link.get("href")
                message = Text(f"链接不通向任何地方：{href}", f"a link that leads nowhere: {href}")
                work.report(link, message, Text("写上地址，或改为文字", "give it an address, or make it text"))


def _button(work: Work, link: Node) -> None:
    if work.may(link, Text("运行脚本的链接是按钮", "a link that runs a script is a button")):
        if "href" not in link.attrs:
            work.set(link, "href", "javascript:void(0)")
        work.set(link, "role", "button")


ENHANCEMENT = Enhancement(
    "A11Y036",
    "script-links",
    ("4.1.2", "2.1.1"),
    Certainty.LIKELY,
    Text("运行脚本的链接标为按钮", "say that a link that runs a script is a button"),
    apply,
)
