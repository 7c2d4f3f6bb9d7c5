"""Say what there is more of.

WCAG 2.4.4 Link Purpose (A), 2.4.9 Link Purpose (Link Only) (AAA). Likely.

Who reads a page by its links hears "more, more, more". Where several links say the same vague word and lead to
different addresses, each takes as its name that word and the words of the heading that it stands beside or under.

Before:

    <div><h2>要闻</h2><a href="/yw/">更多</a></div>
    <div><h2>公告</h2><a href="/gg/">更多</a></div>

After:

    <div><h2>要闻</h2><a aria-label="更多 要闻" href="/yw/">更多</a></div>
    <div><h2>公告</h2><a aria-label="更多 公告" href="/gg/">更多</a></div>
"""

from __future__ import annotations

from ...model import Text
from ..headings import headings
from ..page import Node
from ..values import Certainty, Enhancement
from ..words import words
from ..work import Work


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    by_words: dict[str, list[Node]] = {}
    for link in page.all("a"):
        text = page.says(link)
        if link.said and text.lower() in words("links", "vague") and not link.get("aria-label") and link.get("href"):
            by_words.setdefault(text, []).append(link)
    found = [h for h in headings(page) if h.text]
    for text, links in by_words.items():
        if len({link.get("href") for link in links}) < 2:
            continue
        for link in links:
            heading = _over(link, [h.node for h in found])
            if heading is None:
                continue
            name = f"{text} {page.says(heading)}"
            if work.may(link, Text(f"链接的名称：{name}", f"the link's name: {name}")):
                work.set(link, "aria-label", name)


def _over(link: Node, found: list[Node]) -> Node | None:
    """The last heading before a link in the innermost element around it that has one."""
    for around in link.ancestors():
        inside = [h for h in found if around.holds(h) and h.index < link.index]
        if inside:
            return inside[-1]
    return None


ENHANCEMENT = Enhancement(
    "A11Y045",
    "vague-links",
    ("2.4.4", "2.4.9"),
    Certainty.LIKELY,
    Text("说明“更多”的是什么", "say what there is more of"),
    apply,
)
