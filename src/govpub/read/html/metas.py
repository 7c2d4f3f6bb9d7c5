"""The head of a page: what its tags state that its text may not."""

from __future__ import annotations

from collections.abc import Iterator

from ...data import read_toml
from .tree import Element


def values(root: Element) -> dict[str, str]:
    """The contents of the page's `meta` tags by name in lower case; the first that is not empty counts."""
    out: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("name") or element.get("property") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            out.setdefault(name, content)
    return out


def fields(metas: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Labels and values that the tags state, each label once."""
    seen = set()
    for name, label in read_toml("extract/pages.toml")["meta"].items():
        if name in metas and label not in seen:
            seen.add(label)
            yield label, metas[name]


def site(metas: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Keys and values of facts about the site."""
    for name, key in read_toml("extract/pages.toml")["meta_site"].items():
        if name in metas:
            yield key, metas[name]


def titles(metas: dict[str, str]) -> list[str]:
    """What the tags say is the title."""
    return [metas[name] for name in read_toml("extract/pages.toml")["meta_title"]["names"].split() if name in metas]
