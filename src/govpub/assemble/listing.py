"""A page that lists releases: the site's home, a year, a subject, an issuer, its catalogue.

It is the page of a release with a list where the article would be: the same head, banner, reading aids and footer.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from ..config import Config
from ..model import Release
from . import compiled, csp, jsonld, meta
from .addresses import resolve
from .catalogue import catalogue
from .facts import fact, facts, rows
from .urls import safe
from .views import ArticleView, LinkView, PageView


class EntryView(NamedTuple):
    """A release in a list: its title and address, its day (YYYY-MM-DD) and a word about it, each empty if none."""

    title: str
    href: str
    day: str = ""
    note: str = ""


class GroupView(NamedTuple):
    """A list under a heading (None: it needs none); `own`: the heading is ours; `more` leads to the whole list."""

    heading: str | None
    entries: tuple[EntryView, ...]
    own: bool = True
    more: LinkView | None = None


class PageLink(NamedTuple):
    """A page of a long list; `rel` is prev or next where it is that."""

    title: str
    href: str
    current: bool = False
    rel: str = ""


class TableView(NamedTuple):
    """A table of releases."""

    header: tuple[str, ...]
    rows: tuple[tuple[LinkView, ...], ...]


class BesideView(NamedTuple):
    """Links to the lists of one kind; `key` is a part of an id."""

    key: str
    heading: str
    links: tuple[LinkView, ...]


class Listing(NamedTuple):
    """What a page of links says. `own`: the title is the interface's and not a word of the releases."""

    title: str
    own: bool = True
    intro: str = ""
    groups: tuple[GroupView, ...] = ()
    table: TableView | None = None
    pages: tuple[PageLink, ...] = ()
    beside: tuple[BesideView, ...] = ()


def render_listing(
    listing: Listing,
    language: str,
    config: Config,
    *,
    addresses: Mapping[str, str],
    breadcrumb: tuple[LinkView, ...] = (),
    theme: Path | None = None,
) -> str:
    """The page as HTML; the strings of `listing` and `config` are in `language` already.

    Raises InvalidConfig for an address that no page may carry and for a theme that does not work.
    """
    style = f"{compiled.STYLE}\n{compiled.LISTING_STYLE}"
    if theme is not None:
        from . import themes

        style = themes.style(theme, style)
    ui = catalogue(language)
    known = facts(Release(language=language, title=listing.title), config.site)
    where = resolve(addresses, language)
    site_data = jsonld.site(config, known)
    script = compiled.SCRIPT
    article = ArticleView(language=language, title=listing.title, title_level=1, fields=(), titled=False, body=())
    view = PageView(
        language=language,
        article=article,
        site_name=fact(known, "name"),
        home=safe(config.site.url),
        breadcrumb=breadcrumb,
        related=(),
        facts=rows(known, ui["facts"]),
        addresses=where,
        meta=meta.site_tags(config.site, known),
        article_data=None,
        site_data=site_data,
        policy=csp.policy(style, (s for s in (site_data, script) if s), ()),
        style=Markup(style),
        script=Markup(script),
        listing=listing,
    )
    if theme is not None:
        return themes.render(theme, view, article, ui)
    return str(compiled.page(view, article, ui))
