"""The pages that list releases, in each script: home, years, subjects, issuers, catalogue; and that of a lost page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..assemble.catalogue import catalogue
from ..assemble.listing import BesideView, EntryView, GroupView, Listing, PageLink, TableView, render_listing
from ..assemble.views import LinkView
from ..config import Config
from .addresses import MAIN, Site
from .lists import LATEST, PER_PAGE, Series
from .manifest import Entry

_BESIDE = 12  # links of a kind beside a list; the whole list stands in the catalogue
_KINDS = {"years": "year", "subjects": "subject", "issuers": "issuer"}
COLUMNS = ("index_number", "title", "issuer", "subject", "document_number", "published_on", "validity")


class Lists(NamedTuple):
    """What the pages are made of: all entries, the newest first, and the lists by kind."""

    entries: tuple[Entry, ...]
    series: dict[str, tuple[Series, ...]]


class Writer:
    """Writes the listing pages of one script."""

    def __init__(self, site: Site, tag: str, lists: Lists, config: Config, theme: Path | None):
        self._site, self._tag, self._lists, self._config, self._theme = site, tag, lists, config, theme
        self._ui: Any = catalogue(tag)
        self._words = self._ui.listing

    def pages(self) -> Iterator[tuple[str, str]]:
        """Every page: its file and its text."""
        yield self._page("index", self._home())
        for kind, found in self._lists.series.items():
            for one in found:
                for number in range(1, one.length + 1):
                    yield self._page(one.page(number), self._series(kind, one, number))
        yield from self._catalogue()
        yield self._page("404", Listing(self._words.not_found, intro=self._words.not_found_why, beside=self._beside()))

    def _page(self, name: str, listing: Listing) -> tuple[str, str]:
        home = LinkView(self._words.home, self._site.page_address(self._tag, "index"))
        page = render_listing(
            listing,
            self._tag,
            self._config,
            addresses=self._site.addresses(name),
            breadcrumb=(home,) if name != "index" else (),
            theme=self._theme,
        )
        return self._site.page(self._tag, name), page

    def _home(self) -> Listing:
        latest = tuple(map(self._entry, self._lists.entries[:LATEST]))
        whole = LinkView(self._words.catalogue, self._site.page_address(self._tag, "catalogue/index"))
        group = GroupView(self._words.latest, latest, more=whole)
        return Listing(self._config.site.name or self._words.home, groups=(group,), beside=self._beside())

    def _series(self, kind: str, one: Series, number: int) -> Listing:
        shown = one.entries[(number - 1) * PER_PAGE : number * PER_PAGE]
        title = self._words[_KINDS[kind]].format(name=self._name(one.name))
        return Listing(
            title,
            intro=self._words.count.format(number=len(one.entries)),
            groups=(GroupView(None, tuple(map(self._entry, shown))),),
            pages=self._numbers(one.page, number, one.length),
            beside=self._beside(),
        )

    def _catalogue(self) -> Iterator[tuple[str, str]]:
        entries = self._lists.entries
        whole = Series("catalogue", "", "catalogue", entries)
        header = tuple(self._ui.columns[key] for key in COLUMNS)
        for number in range(1, whole.length + 1):
            rows = tuple(map(self._row, entries[(number - 1) * PER_PAGE : number * PER_PAGE]))
            listing = Listing(
                self._words.catalogue,
                intro=self._words.count.format(number=len(entries)),
                table=TableView(header, rows) if rows else None,
                pages=self._numbers(whole.page, number, whole.length),
                beside=(self._downloads(), *self._beside()),
            )
            yield self._page(whole.page(number), listing)

    def _entry(self, entry: Entry) -> EntryView:
        address = self._site.page_address(self._tag, entry.slug)
        return EntryView(entry.titles[self._tag], address, entry.day, self._name(entry.issuer or ""))

    def _row(self, entry: Entry) -> tuple[LinkView, ...]:
        values = {key: self._name(getattr(entry, key, None) or "") for key in COLUMNS if key != "title"}
        values["published_on"] = entry.day
        link = LinkView(entry.titles[self._tag], self._site.page_address(self._tag, entry.slug))
        return tuple(link if key == "title" else LinkView(values[key], None) for key in COLUMNS)

    def _name(self, name: str) -> str:
        return in_script(name, self._tag)

    def _numbers(self, page: Any, number: int, count: int) -> tuple[PageLink, ...]:
        """Links to the pages of a list: the neighbours by word, the first, the last and those around by number."""
        if count == 1:
            return ()

        def to(target: int, title: str, rel: str = "") -> PageLink:
            return PageLink(title, self._site.page_address(self._tag, page(target)), target == number and not rel, rel)

        near = sorted({1, count, *range(max(1, number - 3), min(count, number + 3) + 1)})
        before = (to(number - 1, self._words.previous, "prev"),) if number > 1 else ()
        after = (to(number + 1, self._words.next, "next"),) if number < count else ()
        return (*before, *(to(n, str(n)) for n in near), *after)

    def _beside(self) -> tuple[BesideView, ...]:
        kinds = ((kind, found) for kind, found in self._lists.series.items() if found)
        return tuple(
            BesideView(kind, self._words[kind], tuple(map(self._link, found[:_BESIDE]))) for kind, found in kinds
        )

    def _link(self, one: Series) -> LinkView:
        title = f"{self._name(one.name)}（{len(one.entries)}）"
        return LinkView(title, self._site.page_address(self._tag, one.page(1)))

    def _downloads(self) -> BesideView:
        files = [(self._words.as_csv, "catalogue.csv"), (self._words.as_json, "catalogue.json")]
        if self._site.is_absolute:
            files.append((self._words.feed, f"{self._site.folder(self._tag)}feed.xml"))
        links = tuple(LinkView(title, self._site.address(file)) for title, file in files)
        return BesideView("downloads", self._words.downloads, links)


@cache
def in_script(name: str, tag: str) -> str:
    """A name of an issuer or a subject in a script; those of the entries are simplified."""
    if tag == MAIN or not name:
        return name
    from ..convert import Options, convert_string

    return convert_string(name, Options(tag, source=MAIN))
