"""A page's title: what its title element says, what its meta tags say, and which element shows it."""

from __future__ import annotations

from ..markup.tokens import RCDATA
from .page import HEADINGS, Node, Page, collapse, squeeze
from .words import ordered, words

#: what stands between an article's title and the site's name
_JOINTS = ("-", "_", "—", "–", "|", "｜", "·", "－", "＿")
_PLACES = (*HEADINGS, "p", "div", "span", "strong", "b", "font", "center", "big", "td")


def page_title(page: Page) -> str:
    """The title element's text; empty where it is absent, or only what an editor left behind."""
    for node in page.by_tag.get("title", ()):
        if node.inert or node.token is None:
            continue
        at = node.token + 1
        tokens = page.tree.tokens
        if at < len(tokens) and tokens[at].kind == RCDATA:
            text = collapse(page.tree.source[tokens[at].start : tokens[at].end])
            return "" if text.lower() in words("title", "placeholders") else text
        return ""
    return ""


def meta_title(page: Page) -> str:
    """The article's title as the meta tags give it."""
    found: dict[str, str] = {}
    for node in page.by_tag.get("meta", ()):
        name = (node.get("name") or node.get("property")).lower()
        if name and node.get("content"):
            found.setdefault(name, collapse(node.get("content")))
    return next((found[name] for name in ordered("title", "metas") if name in found), "")


def title_forms(page: Page) -> frozenset[str]:
    """The article's title without white space, in every form that the head gives: with and without the site's name."""
    forms = {squeeze(meta_title(page))}
    title = squeeze(page_title(page))
    forms.add(title)
    for joint in _JOINTS:
        at = title.rfind(joint)
        if at > 0:
            forms |= {title[:at], title[: title.find(joint)]}
    forms.discard(squeeze(_site_name(page)))
    return frozenset(form for form in forms if len(form) >= 4)


def _site_name(page: Page) -> str:
    names = ("sitename", "og:site_name")
    metas = page.by_tag.get("meta", ())
    return next((n.get("content") for n in metas if (n.get("name") or n.get("property")).lower() in names), "")


def shows_title(page: Page, scope: Node | None = None) -> list[Node]:
    """The innermost elements whose whole text is the article's title, in document order."""
    forms = title_forms(page)
    if not forms:
        return []
    longest = max(map(len, forms))
    found = [
        n
        for n in page.all(*_PLACES)
        if n.shown and 4 <= n.chars <= longest and (scope is None or scope.holds(n)) and squeeze(page.text(n)) in forms
    ]
    inner = {n.parent.index for n in found if n.parent}
    return [n for n in found if n.index not in inner]
