"""Addresses: a page's own address in the target, as its alternates give it; the only addresses that convert changes."""

from __future__ import annotations

from collections.abc import Iterator

from ..markup import Patch, escape_attribute
from ..markup.references import decode
from .page import Page


class Addresses:
    """What becomes of the addresses with which a page names itself."""

    def __init__(self, page: Page, target: str):
        self._page = page
        self._own = {decode(page.source, a.value_start, a.value_end).text for a in page.canonical}
        self._own.update(page.alternates.values())
        self.new = self._of(target.lower())

    def _of(self, tag: str) -> str | None:
        """The exact tag's address, else that of the longest prefix, else the default's."""
        alternates = self._page.alternates
        while tag not in alternates and "-" in tag:
            tag = tag.rpartition("-")[0]
        return alternates.get(tag, alternates.get("x-default"))

    def moved(self, address: str) -> str:
        """An address of JSON-LD: the page's own becomes the new one, a fragment is kept; any other stays."""
        base, mark, fragment = address.partition("#")
        if self.new is not None and base in self._own:
            return self.new + mark + fragment
        return address

    def patches(self) -> Iterator[Patch]:
        """The patches for canonical and og:url."""
        if self.new is None:
            return
        for attribute in self._page.canonical:
            start, end = attribute.value_start, attribute.value_end
            if decode(self._page.source, start, end).text != self.new:
                yield Patch(start, end, escape_attribute(self.new, attribute.quote or '"'))
