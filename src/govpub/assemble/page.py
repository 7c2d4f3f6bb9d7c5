"""One page: the release and the site's configuration, decided here, written by the templates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markupsafe import Markup

from .. import data
from ..config import Config
from ..model import Notice, Release
from ..text.chars import squeeze
from . import compiled, csp, disclosure, jsonld, kept, meta
from .addresses import Addresses
from .blocks import BlockBuilder
from .catalogue import catalogue
from .describe import description
from .facts import fact, facts, rows
from .urls import safe
from .views import ArticleView, LinkView, OutlineEntry, PageView, StatusView

#: headings from which on a release has a table of contents
OUTLINE_FROM = 4


def build_article(release: Release, ui: dict[str, Any], title_level: int = 1) -> tuple[ArticleView, list[str]]:
    """The article's view, and the addresses of the pictures in it."""
    builder = BlockBuilder(ui, title_level)
    body = builder.run(release.body)
    fields = disclosure.groups(release)
    view = ArticleView(
        language=release.language,
        title=release.title,
        title_level=title_level,
        fields=fields,
        titled=any(f.is_title for group in fields for f in group),
        body=body,
        notes=tuple(builder.notes.texts),
        outline=_outline(builder.outline),
        status=_status(release),
    )
    return view, builder.notes.pictures


def _outline(entries: list[OutlineEntry]) -> tuple[OutlineEntry, ...]:
    return tuple(entries) if len(entries) >= OUTLINE_FROM else ()


def _status(release: Release) -> StatusView | None:
    """What a reader must know before reading: by the validity, and by the notices that stand further down."""
    validity = squeeze(release.metadata.validity or "")
    not_in_force = validity in data.read_lines("page/not-in-force.txt")
    notice = next((block.id for block in release.body if isinstance(block, Notice)), "")
    leads = bool(release.body) and release.body[0].id == notice
    return StatusView(not_in_force, notice) if not_in_force or (notice and not leads) else None


def build_page(release: Release, config: Config, addresses: Addresses, style: str = compiled.STYLE) -> PageView:
    """The page's view, with this style in it."""
    ui = catalogue(release.language)
    article, pictures = build_article(release, ui)
    known = facts(release, config.site)
    about = description(release)
    article_data = jsonld.article(release, known, addresses, about, pictures)
    site_data = jsonld.site(config, known)
    script = compiled.SCRIPT
    return PageView(
        language=release.language,
        article=article,
        site_name=fact(known, "name"),
        home=safe(config.site.url),
        breadcrumb=tuple(LinkView(title, safe(href)) for title, href in config.site.breadcrumb),
        related=tuple(LinkView(item.title, safe(item.href)) for item in release.related),
        facts=rows(known, ui["facts"]),
        addresses=addresses,
        meta=meta.tags(release, config.site, known, addresses, about, pictures),
        article_data=article_data,
        site_data=site_data,
        policy=csp.policy(style, (s for s in (article_data, site_data, script) if s), pictures),
        style=Markup(style),
        script=Markup(script),
    )


def render_page(release: Release, config: Config, addresses: Addresses) -> str:
    """The whole page as HTML."""
    view = build_page(release, config, addresses)
    return kept.render(str(compiled.page(view, view.article, catalogue(release.language))))


def render_themed(release: Release, config: Config, addresses: Addresses, theme: Path) -> str:
    """The whole page by a theme's templates and style."""
    from . import themes  # jinja2 is the slowest import of the project: only who has a theme pays for it

    view = build_page(release, config, addresses, themes.style(theme))
    return kept.render(themes.render(theme, view, view.article, catalogue(release.language)))


def render_fragment(release: Release, title_level: int) -> str:
    """Only the article, for a page that somebody else's system writes."""
    ui = catalogue(release.language)
    view, _ = build_article(release, ui, title_level)
    return kept.render(str(compiled.fragment(None, view, ui)))
