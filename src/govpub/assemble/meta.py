"""The official page tags (国办发〔2017〕47号 and practice) and Open Graph. A tag without a value is not written."""

from __future__ import annotations

from ..config import ColumnConfig, SiteConfig
from ..model import Release
from ..text.chars import squeeze, strip
from .addresses import Addresses
from .catalogue import open_graph_locale
from .dates import iso, publication
from .facts import fact
from .views import FactView, MetaView

#: labels of the field that holds keywords, in every script; the column or the text never stand in for it
_KEYWORD_LABELS = ("关键词", "關鍵詞", "关键字", "關鍵字", "主题词", "主題詞")


def keywords(release: Release) -> str | None:
    """The value of the keywords field, as written."""
    for other in release.metadata.other:
        if squeeze(other.label) in _KEYWORD_LABELS and strip(other.value):
            return strip(other.value)
    return None


def tags(
    release: Release,
    site: SiteConfig,
    facts: tuple[FactView, ...],
    addresses: Addresses,
    description: str | None,
    pictures: list[str],
) -> tuple[MetaView, ...]:
    """All tags of the page, in the order of the guideline: site, column, content; then Open Graph."""
    found = [*_site(site, facts), *_column(site.column)]
    found += _content(release, addresses, description, pictures)
    found += _open_graph(release, facts, addresses, description)
    return tuple(tag for tag in found if tag.content)


def site_tags(site: SiteConfig, facts: tuple[FactView, ...]) -> tuple[MetaView, ...]:
    """The tags of a page that is no article: those of the site and of the column."""
    return tuple(tag for tag in (*_site(site, facts), *_column(site.column)) if tag.content)


def _site(site: SiteConfig, facts: tuple[FactView, ...]) -> list[MetaView]:
    name, code = fact(facts, "name"), fact(facts, "site_id")
    return [
        _from_fact("name", "SiteName", name),
        MetaView("name", "SiteDomain", site.domain or "", ui=True),
        _from_fact("name", "SiteIDCode", code),
    ]


def _from_fact(attribute: str, name: str, value: FactView | None) -> MetaView:
    return MetaView(attribute, name, value.value if value else "", ui=value.ui if value else False)


def _column(column: ColumnConfig) -> list[MetaView]:
    values = {
        "ColumnName": column.name,
        "ColumnDescription": column.description,
        "ColumnKeywords": column.keywords,
        "ColumnType": column.type,
    }
    return [MetaView("name", name, value or "", ui=True) for name, value in values.items()]


def _content(release: Release, addresses: Addresses, description: str | None, pictures: list[str]) -> list[MetaView]:
    values = {
        "ArticleTitle": release.title,
        "PubDate": publication(release.metadata.published_on),
        "ContentSource": release.metadata.source,
        "Keywords": keywords(release),
        "Author": release.metadata.author,
        "Description": description,
        "Image": pictures[0] if pictures else None,
        "Url": addresses.canonical if addresses.absolute else None,
    }
    return [MetaView("name", name, value or "") for name, value in values.items()]


def _open_graph(
    release: Release, facts: tuple[FactView, ...], addresses: Addresses, description: str | None
) -> list[MetaView]:
    values = {
        "og:type": "article",
        "og:title": release.title,
        "og:description": description,
        "og:url": addresses.canonical if addresses.absolute else None,
        "og:locale": open_graph_locale(release.language),
        "article:published_time": iso(release.metadata.published_on),
    }
    found = [MetaView("property", name, value or "") for name, value in values.items()]
    return [*found, _from_fact("property", "og:site_name", fact(facts, "name"))]
