"""The release: what every verb of govpub takes or gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .blocks import Block
    from .source import Source
    from .spans import Span

SCHEMA = "govpub.release/1"


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the disclosure block, as written; `key` None where the label is unknown.

    `span` covers label, colon and value, `value_span` the value alone (None where it is empty).
    """

    key: str | None
    label: str
    value: str
    span: Span | None = None
    value_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Other:
    """A field without a name in `Metadata`; `label` without its padding."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """A view of the fields: normalised, None where empty or unreadable; dates ISO 8601 in the source's precision."""

    index_number: str | None = None
    subject: str | None = None
    issuer: str | None = None
    written_on: str | None = None
    document_number: str | None = None
    published_on: str | None = None
    title: str | None = None
    validity: str | None = None
    source: str | None = None
    author: str | None = None
    other: tuple[Other, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """A related article."""

    title: str
    href: str | None = None


SITE_KEYS = (
    "name",
    "sponsor",
    "operator",
    "contributors",
    "address",
    "postcode",
    "phone",
    "report_phone",
    "email",
    "icp",
    "site_id",
    "police_record",
)


@dataclass(frozen=True, slots=True)
class SiteEntry:
    """One fact about the site, from the footer; `key` is one of `SITE_KEYS`, `value` as written."""

    key: str
    value: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Dropped:
    """What the body does not hold, and why: chrome, duplicate-title, or where it went (title, site, related)."""

    reason: str
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release. Shapes and words: the JSON contract (`govpub schema release`)."""

    language: str = "zh-Hans"
    sources: tuple[Source, ...] = ()
    title: str = ""
    fields: tuple[Field, ...] = ()
    metadata: Metadata = Metadata()
    body: tuple[Block, ...] = ()
    related: tuple[Related, ...] = ()
    site: tuple[SiteEntry, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def site_value(self, key: str) -> str | None:
        """The first value of a site key, or None."""
        return next((entry.value for entry in self.site if entry.key == key), None)
