"""Where things stand on a site: files and addresses, in each script."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import quote

MAIN = "zh-Hans"


class Site(NamedTuple):
    """`base` is the address of the home page, ending in a slash; `tags` its scripts, the main one first."""

    base: str
    tags: tuple[str, ...]

    @property
    def is_absolute(self) -> bool:
        """Whether the site knows its address, which feeds and sitemaps want."""
        return self.base.startswith("http")

    def folder(self, tag: str) -> str:
        """The folder of a script: none for the main one."""
        return "" if tag == self.tags[0] else f"{tag.removeprefix('zh-').lower()}/"

    def page(self, tag: str, name: str) -> str:
        """A page's file; `name` without suffix, with slashes; a folder's own page is its `index`."""
        return f"{self.folder(tag)}{name}.html"

    def json(self, slug: str) -> str:
        """The file of a release's JSON."""
        return f"{slug}.json"

    def address(self, path: str) -> str:
        """The address of a file; that of an index page is its folder's."""
        if path == "index.html" or path.endswith("/index.html"):
            path = path.removesuffix("index.html")
        return self.base + quote(path)

    def page_address(self, tag: str, name: str) -> str:
        """The address of a page."""
        return self.address(self.page(tag, name))

    def addresses(self, name: str) -> dict[str, str]:
        """A page's addresses, by tag."""
        return {tag: self.page_address(tag, name) for tag in self.tags}

    def json_address(self, slug: str) -> str:
        """The address of a release's JSON."""
        return self.address(self.json(slug))
