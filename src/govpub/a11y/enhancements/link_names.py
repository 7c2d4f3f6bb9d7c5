"""Name the links that have no name.

WCAG 2.4.4 Link Purpose (A), 4.1.2 Name, Role, Value (A). Certain.

A link that says nothing is read as its address. Where another link to the same address has words, and all that have
words have the same ones, these name it; a picture that stands beside such a link and would only say them twice leaves
the order of the tab key instead. A link with nothing in it that no style can show leaves that order too, and every
link without a name is reported.

Before:

    <div><a href="/news/1.html"><img src="1.jpg" alt=""></a>
    <a href="/news/1.html">青泽县启动防汛演练</a></div>
    <a href="/hot/"><span class="pic"></span></a> <p><a href="/hot/">热点回应</a></p>

After:

    <div><a tabindex="-1" aria-hidden="true" href="/news/1.html"><img src="1.jpg" alt=""></a>
    <a href="/news/1.html">青泽县启动防汛演练</a></div>
    <a aria-label="热点回应" href="/hot/"><span class="pic"></span></a> <p><a href="/hot/">热点回应</a></p>

Before:

    <p><a href="/old/"></a></p>

Reported:

    a link without a name: /old/
"""

from __future__ import annotations

from itertools import islice

from ...model import Text
from ..naming import content_name
from ..page import Node
from ..values import Certainty, Enhancement
from ..words import words
from ..work import Work

_NOWHERE = ("", "#", "#none", "#top")


def apply(work: Work) -> None:
    """See the module's docstring."""
    page = work.page
    named: dict[str, set[str]] = {}
    nameless: list[Node] = []
    for link in page.all("a", "area"):
        if "href" not in link.attrs or not link.said or (link.role and link.role != "link"):
            continue
        name = content_name(page, link) if link.tag == "a" else link.get("alt") or link.get("title")
        if not name:
            nameless.append(link)
        elif name.lower() not in words("links", "vague"):
            named.setdefault(link.get("href"), set()).add(name)
    for link in nameless:
        _name(work, link, named.get(link.get("href"), set()) if _leads(link) else set())


def _leads(link: Node) -> bool:
    href = link.get("href").lower()
    return href not in _NOWHERE and not href.startswith("javascript:")


def _name(work: Work, link: Node, names: set[str]) -> None:
    page = work.page
    missing = [n for n in page.within(link, "img") if "alt" not in n.attrs]
    if len(names) == 1:
        words = next(iter(names))
        if _beside(work, link):
            if work.may(link, Text("与旁边同址链接重复的链接不再占用 Tab 键", "a link beside one to the same address")):
                _leave(work, link)
                for image in missing:
                    work.set(image, "alt", "")
        elif work.may(link, Text(f"给链接名称：{words}", f"name the link: {words}")):
            work.set(link, "alt" if link.tag == "area" else "aria-label", words)
        return
    address = link.get("href")[:60]
    work.report(
        link,
        Text(f"链接没有名称：{address}", f"a link without a name: {address}"),
        Text("给链接写上文字，或给其中的图片写 alt", "give it words, or its image an alt"),
    )
    if _invisible(work, link) and work.may(link, Text("空链接不再占用 Tab 键", "an empty link leaves the tab order")):
        _leave(work, link)


def _leave(work: Work, link: Node) -> None:
    work.set(link, "tabindex", "-1")
    work.set(link, "aria-hidden", "true")


def _beside(work: Work, link: Node) -> bool:
    """Whether the link before or after, in the same small piece of the page, has words and the same address."""
    page = work.page
    around = [n for n in islice(link.ancestors(), 3) if n.tag not in ("body", "html")]
    near = [n for n in (page.before(link, "a"), page.after(link, "a")) if n is not None]
    return any(
        other.get("href") == link.get("href") and bool(page.says(other)) and any(n.holds(other) for n in around)
        for other in near
    )


def _invisible(work: Work, link: Node) -> bool:
    """Whether nothing of a link can be seen: no element in it, and nothing by which a style could find it."""
    styled = any(name in link.attrs for name in ("class", "id", "style", "name", "onclick"))
    return link.last == link.index and not styled and not link.chars


ENHANCEMENT = Enhancement(
    "A11Y013",
    "link-names",
    ("2.4.4", "4.1.2"),
    Certainty.CERTAIN,
    Text("给没有名称的链接名称", "name the links that have no name"),
    apply,
)
