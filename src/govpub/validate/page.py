"""What a page's source says of itself: its language, title, meta tags and alternates, each with its place."""

from __future__ import annotations

import html
from dataclasses import dataclass, field

from ..markup import Attribute, Token, attributes, tokenize

#: the official tags (国办发〔2017〕47号), by the lower-case name under which they are compared
OFFICIAL = {
    name.lower(): name
    for name in (
        "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
        "ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author", "Description", "Image", "Url",
    )
}  # fmt: skip
#: what programs write where nobody has written a title
UNTITLED = (
    "无标题文档",
    "无标题页",
    "新建网页",
    "新建网页 1",
    "Untitled",
    "Untitled Document",
    "Document",
    "New Page 1",
)
_SKIPPED = frozenset(("script", "style", "template", "noscript"))


@dataclass(frozen=True, slots=True)
class Tag:
    """A meta tag or link: its name (lower case), value, and the value's place in the source."""

    name: str
    value: str
    start: int
    end: int


@dataclass(slots=True)
class Page:
    """A page's own statements; `html_at` is the place of the `<html>` tag's name, `text` its visible text."""

    lang: str | None = None
    html_at: tuple[int, int] | None = None
    title: str | None = None
    title_at: tuple[int, int] | None = None
    metas: list[Tag] = field(default_factory=list)
    alternates: list[Tag] = field(default_factory=list)
    canonical: Tag | None = None
    text: list[str] = field(default_factory=list)

    @property
    def is_column(self) -> bool:
        """Whether this is a column's page, not an article's."""
        article = any(self.meta(name) for name in ("ArticleTitle", "PubDate"))
        return not article and any(self.meta(name) for name in ("ColumnName", "ColumnType"))

    @property
    def address(self) -> str | None:
        """The page's own address, as it states it: the canonical one, else the tag Url."""
        url = self.meta("Url")
        stated = self.canonical.value if self.canonical else url.value if url else ""
        return stated.strip() or None

    def meta(self, name: str) -> Tag | None:
        """The first meta tag of a name, in any case."""
        return next((tag for tag in self.metas if tag.name == name.lower()), None)


def read_page(source: str) -> Page:
    """Read a page. Nothing is repaired: what the tokens say counts."""
    page = Page()
    skipping = ""
    for token in tokenize(source):
        if token.kind == "start":
            _start(page, source, token)
            if token.name in _SKIPPED:
                skipping = token.name
        elif token.kind == "end" and token.name == skipping:
            skipping = ""
        elif token.kind == "rcdata" and token.name == "title" and page.title is None:
            page.title, page.title_at = html.unescape(source[token.start : token.end]), (token.start, token.end)
        elif token.kind == "text" and not skipping:
            page.text.append(source[token.start : token.end])
    return page


def _start(page: Page, source: str, token: Token) -> None:
    if token.name == "html" and page.html_at is None:
        page.html_at = (token.start + 1, token.start + 5)
        lang = _named(source, token, "lang")
        page.lang = None if lang is None else _value(lang)
        if lang is not None:
            page.html_at = (lang.start, lang.end)
    elif token.name == "meta":
        name, content = _named(source, token, "name"), _named(source, token, "content")
        if name is not None and content is not None:
            tag = Tag(_value(name).strip().lower(), _value(content), content.value_start, content.value_end)
            page.metas.append(tag)
    elif token.name == "link":
        rel, lang = _named(source, token, "rel"), _named(source, token, "hreflang")
        href = _named(source, token, "href")
        if rel is not None and href is not None and page.canonical is None and _value(rel).lower() == "canonical":
            page.canonical = Tag("canonical", _value(href), href.value_start, href.value_end)
        if rel is not None and lang is not None and href is not None and "alternate" in _value(rel).lower().split():
            page.alternates.append(Tag(_value(lang).strip().lower(), _value(href), lang.start, href.end))


def _named(source: str, token: Token, name: str) -> Attribute | None:
    return next((found for found in attributes(source, token) if found.name == name), None)


def _value(attribute: Attribute) -> str:
    return html.unescape(attribute.value or "")


__all__ = ["OFFICIAL", "UNTITLED", "Page", "Tag", "read_page"]
