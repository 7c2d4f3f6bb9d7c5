"""What a page says, read with html.parser: elements with their attributes and text."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = frozenset(("meta", "link", "img", "br", "input"))


@dataclass
class Element:
    """An element; `text` is that of everything inside it, `ui` whether it or an ancestor is interface."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    text: str = ""
    children: list[Element] = field(default_factory=list)

    @property
    def ui(self) -> bool:
        """Whether this is ours and not the release's."""
        return self.attributes.get("data-ui") == "" or (self.parent is not None and self.parent.ui)


class Page(HTMLParser):
    """All elements of a page, in order. Mis-nested end tags are an assertion error."""

    def __init__(self, html: str):
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(html)
        self.close()
        assert not self._open, [e.tag for e in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs}, self._open[-1] if self._open else None)
        if element.parent is not None:
            element.parent.children.append(element)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """The elements with a tag and these attributes (`data_ui` for `data-ui`)."""
        wanted = {k.rstrip("_").replace("_", "-"): v for k, v in attributes.items()}
        return [e for e in self.elements if e.tag == tag and all(e.attributes.get(k) == v for k, v in wanted.items())]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, (tag, attributes, len(found))
        return found[0]

    def meta(self, name: str) -> str | None:
        """The content of a meta tag by name or property, None where there is none."""
        found = [
            e
            for e in self.elements
            if e.tag == "meta" and name in (e.attributes.get("name"), e.attributes.get("property"))
        ]
        assert len(found) <= 1, name
        return found[0].attributes["content"] if found else None

    def data(self) -> list[Any]:
        """The JSON-LD of the page, script by script."""
        return [json.loads(e.text) for e in self.all("script", type="application/ld+json")]
