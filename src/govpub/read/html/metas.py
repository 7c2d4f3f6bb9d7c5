"""The head of a page: what its tags state that its text may not."""

from __future__ import annotations

from collections.abc import Iterator

from ...data import read_toml
from ...patterns import lazy
from .tree import Element

_TIME = lazy(r"^(\d{4}-\d\d-\d\d)[T-](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:\+08:?00)?$")


_PUBLISHED = "发布日期"
_NO_VALUE = ("：", ":", "|", "@", "{", "<", "。")


def values(root: Element) -> dict[str, str]:
    """The contents of the page's `meta` tags by name in lower case; the first that is not empty counts."""
    out: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("name") or element.get("property") or "").strip().lower()
        content = " ".join((element.get("content") or "").split())
        if name and content:
            out.setdefault(name, content)
    return out


def fields(metas: dict[str, str], date: str | None, *, traditional: bool = False) -> Iterator[tuple[str, str]]:
    """Labels and values that the tags state, each label once; else `date`, one that the page shows without a label."""
    table = read_toml("extract/pages.toml")
    stated: dict[str, str] = {}
    for name, label in table["meta"].items():
        value = _plain(metas[name], label) if name in metas else ""
        if value:
            stated.setdefault(label, value)
    if date is not None:
        stated.setdefault(table["meta"]["pubdate"], date)
    for label, value in stated.items():
        yield (table["meta_traditional"][label] if traditional else label), value


def _plain(value: str, label: str) -> str:
    """A value; a time that a program wrote as people do: 2024-11-04T09:00:00+08:00, 2024-11-04-09:00:00.

    A tag may repeat the label; keywords that are a sentence, and what templates leave in their place, are none.
    """
    value = _TIME.sub(r"\1 \2", value)
    begun = value[len(label) :] if value.startswith(label) else ""
    value = begun[1:].strip() if begun.startswith(("：", ":")) else value
    return "" if label != _PUBLISHED and any(sign in value for sign in _NO_VALUE) else value


def site(metas: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Keys and values of facts about the site."""
    for name, key in read_toml("extract/pages.toml")["meta_site"].items():
        if name in metas:
            yield key, metas[name]


def titles(metas: dict[str, str]) -> list[str]:
    """What the tags say is the title."""
    return [metas[name] for name in read_toml("extract/pages.toml")["meta_title"]["names"].split() if name in metas]
