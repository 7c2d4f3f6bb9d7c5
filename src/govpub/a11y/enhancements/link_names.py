"""Name the links that have no name.

WCAG 2.4.4 Link Purpose (A), 4.1.2 Name, Role, Value (A). Certain.

A link that says nothing is read as its address. Where another link to the same address has words, and all that have
words have the same ones, these name it; a picture that stands beside such a link and would only say them twice
leaves the order of the tab key instead. A link to a national service that every such page names (the records of ICP
and police, the badge of an institution) has that name, and one whose address prints the page or leads back says so.
A link with nothing in it that no style can show leaves the order too, and is reported.

Before:

    <div><a href="/news/1.html"><img src="1.jpg" alt=""></a>
    <a href="/news/1.html">青泽县启动防汛演练</a></div>
    <a href="/hot/"><span class="pic"></span></a> <p><a href="/hot/">热点回应</a></p>
    <a href="javascript:window.print()"><img src="p.png"></a>

After:

    <div><a tabindex="-1" aria-hidden="true" href="/news/1.html"><img src="1.jpg" alt=""></a>
    <a href="/news/1.html">青泽县启动防汛演练</a></div>
    <a aria-label="热点回应" href="/hot/"><span class="pic"></span></a> <p><a href="/hot/">热点回应</a></p>
    <a href="javascript:window.print()"><img alt="打印" src="p.png"></a>

Before:

    <p><a href="/old/"></a></p>

Reported:

    an empty link: /old/
"""

from __future__ import annotations

from itertools import islice

from ...model import Text
from ..images import useful_words
from ..langwords import action, service
from ..naming import content_name, give_name, leads
from ..page import Node
from ..values import Certainty, Enhancement
from ..words import words
from ..work import Work


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
        if not any(useful_words(image.get("title")) for image in page.within(link, "img")):
            _name(work, link, named.get(link.get("href"), set()) if leads(link) else set())


def _name(work: Work, link: Node, names: set[str]) -> None:
    if len(names) == 1 and _beside(work, link):
        message = Text("与旁边链接重复的链接不再占用 Tab 键", "a link beside its like leaves the tab order")
        if work.may(link, message):
            _leave(work, link)
        return
    words = next(iter(names)) if len(names) == 1 else ""
    words = words or service(link.get("href")) or action(link.get("href"), work.language)
    if link.get("href").lower().startswith(("#", "javascript:")):
        words = words or action(link.get("onclick"), work.language)
    if words:
        if work.may(link, Text(f"给链接名称：{words}", f"name the link: {words}")):
            give_name(work, link, words)
        return
    if _invisible(work, link) and work.may(link, Text("空链接不再占用 Tab 键", "an empty link leaves the tab order")):
        address = link.get("href")[:60]
        work.report(link, Text(f"空链接：{address}", f"an empty link: {address}"))
        _leave(work, link)


def _leave(work: Work, link: Node) -> None:
    work.set(link, "tabindex", "-1")
    work.set(link, "aria-hidden", "true")
    for image in work.page.within(link, "img"):
        if "alt" not in image.attrs and image.token is not None:
            work.set(image, "alt", "")


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
