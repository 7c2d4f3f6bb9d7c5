"""Say which links open a new window.

WCAG 3.2.5 Change on Request (AAA). Likely.

A new window takes away the way back. A link with `target="_blank"` and no word of it says so in its title, in the
page's language.

Before:

    <html lang="zh-CN"><body><a href="/x/1.html" target="_blank">食品经营许可</a></body></html>

After:

    <html lang="zh-CN"><body><a title="在新窗口打开" href="/x/1.html" target="_blank">食品经营许可</a></body></html>
"""

from __future__ import annotations

from ...model import Text
from ..langwords import label
from ..naming import content_name
from ..values import Certainty, Enhancement
from ..words import pattern
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    said = pattern("links", "new_window")
    for link in work.page.all("a", "area"):
        if link.get("target").lower() != "_blank" or "href" not in link.attrs or not link.said or link.get("title"):
            continue
        if not content_name(work.page, link) or said.search(content_name(work.page, link)):
            continue
        if work.may(link, Text("说明链接在新窗口打开", "say that the link opens a new window")):
            work.set(link, "title", label("new-window", work.language))


ENHANCEMENT = Enhancement(
    "A11Y044",
    "new-windows",
    ("3.2.5",),
    Certainty.LIKELY,
    Text("说明哪些链接打开新窗口", "say which links open a new window"),
    apply,
)
