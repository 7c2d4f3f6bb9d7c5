"""What machines read of a site: catalogue as CSV and JSON, Atom feeds, sitemap, robots."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from .addresses import Site
from .indexes import COLUMNS
from .lists import LATEST
from .manifest import Entry

_MOST_ADDRESSES = 40_000  # the format allows 50,000 in a file


def files(entries: tuple[Entry, ...], site: Site, names: dict[str, str], pages: list[str]) -> Iterator[tuple[str, str]]:
    """Every file with its text. `names` is the site's name by tag, `pages` the names of the listing pages.

    Feeds and sitemap are for sites that know their address alone.
    """
    yield "catalogue.csv", as_csv(entries, site)
    yield "catalogue.json", as_json(entries, site)
    if site.is_absolute:
        for tag in site.tags:
            yield f"{site.folder(tag)}feed.xml", feed(entries[:LATEST], site, tag, names[tag])
        yield from sitemap([*pages, *(entry.slug for entry in entries)], site)
    yield (
        "robots.txt",
        "User-agent: *\nDisallow:\n" + (f"Sitemap: {site.base}sitemap.xml\n" if site.is_absolute else ""),
    )


def as_csv(entries: tuple[Entry, ...], site: Site) -> str:
    """The catalogue as CSV with a head and a byte order mark, which spreadsheets want of UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow((*COLUMNS, "address"))
    for entry in entries:
        values = (_safe_cell(_value(entry, key) or "") for key in COLUMNS)
        writer.writerow((*values, site.page_address(site.tags[0], entry.slug)))
    return "\ufeff" + out.getvalue()


def _safe_cell(value: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _value(entry: Entry, key: str) -> str | None:
    value: str | None = entry.titles["zh-Hans"] if key == "title" else getattr(entry, key)
    return value


def as_json(entries: tuple[Entry, ...], site: Site) -> str:
    """The catalogue as JSON: `govpub.catalogue/1`, releases with their metadata and addresses."""
    rows = [
        {**{key: _value(entry, key) for key in COLUMNS}, "addresses": site.addresses(entry.slug)} for entry in entries
    ]
    return json.dumps({"schema": "govpub.catalogue/1", "releases": rows}, ensure_ascii=False, indent=1) + "\n"


def feed(entries: tuple[Entry, ...], site: Site, tag: str, name: str) -> str:
    """The newest releases as an Atom feed in one script."""
    here = site.address(f"{site.folder(tag)}feed.xml")
    home = site.page_address(tag, "index")
    days = [entry.day for entry in entries if entry.day]
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(tag)}>',
        f"<id>{escape(home)}</id>",
        f"<title>{escape(name)}</title>",
        f"<updated>{_instant(max(days, default=''))}</updated>",
        f'<link rel="self" href={quoteattr(here)}/>',
        f'<link rel="alternate" href={quoteattr(home)}/>',
        f"<author><name>{escape(name)}</name></author>",
    ]
    return "\n".join([*head, *(_feed_entry(entry, site, tag) for entry in entries), "</feed>", ""])


def _feed_entry(entry: Entry, site: Site, tag: str) -> str:
    address = site.page_address(tag, entry.slug)
    summary = entry.summary.get(tag)
    lines = [
        "<entry>",
        f"<id>{escape(address)}</id>",
        f"<title>{escape(entry.titles[tag])}</title>",
        f"<updated>{_instant(entry.day)}</updated>",
        f"<link href={quoteattr(address)}/>",
        *([f"<summary>{escape(summary)}</summary>"] if summary else []),
        "</entry>",
    ]
    return "\n".join(lines)


def _instant(day: str) -> str:
    """A day as Atom wants it: an instant, midnight in China; the epoch where it is not known."""
    return f"{day if len(day) == 10 else '1970-01-01'}T00:00:00+08:00"


def sitemap(pages: list[str], site: Site) -> Iterator[tuple[str, str]]:
    """The addresses of all pages with their alternates; several files and an index where they are many."""
    parts = [pages[at : at + _MOST_ADDRESSES] for at in range(0, len(pages), _MOST_ADDRESSES)] or [[]]
    if len(parts) == 1:
        yield "sitemap.xml", _urls(parts[0], site)
        return
    for number, part in enumerate(parts, 1):
        yield f"sitemap-{number}.xml", _urls(part, site)
    inner = "".join(
        f"<sitemap><loc>{escape(site.address(f'sitemap-{n}.xml'))}</loc></sitemap>\n" for n in range(1, len(parts) + 1)
    )
    yield "sitemap.xml", f"{_XML}<sitemapindex {_MAP}>\n{inner}</sitemapindex>\n"


_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_MAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def _urls(pages: list[str], site: Site) -> str:
    out = [f'{_XML}<urlset {_MAP} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n']
    for name in pages:
        addresses = site.addresses(name)
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(address)}/>'
            for tag, address in (*addresses.items(), ("x-default", addresses[site.tags[0]]))
        )
        out += (f"<url><loc>{escape(address)}</loc>{links}</url>\n" for address in addresses.values())
    return "".join((*out, "</urlset>\n"))
