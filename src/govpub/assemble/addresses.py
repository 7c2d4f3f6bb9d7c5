"""The page's own addresses: alternates, canonical address and the switch between scripts.

The alternates are one complete set, the same in every script of a page; which of them is the page's own follows from
its language alone. That is what lets a converter find the new canonical address in the page itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..errors import InvalidConfig
from ..model import Text
from .urls import is_absolute, safe

DEFAULT = "x-default"

#: how a script is called on the switch: in itself, whatever the page's script is
SWITCH_LABELS = {
    "zh-Hans": "简体",
    "zh-Hant": "繁體",
    "zh-Hant-TW": "繁體（臺灣）",
    "zh-Hant-HK": "繁體（香港）",
}


class Alternate(NamedTuple):
    """One address of the page, for a language tag or `x-default`."""

    language: str
    href: str


class SwitchEntry(NamedTuple):
    """One link of the switch between scripts."""

    language: str
    href: str
    label: str


class Addresses(NamedTuple):
    """What the page says about addresses; `canonical` None where nobody has told us one, `data` that of its JSON."""

    alternates: tuple[Alternate, ...] = ()
    canonical: str | None = None
    absolute: bool = False
    switch: tuple[SwitchEntry, ...] = ()
    data: str | None = None


def resolve(given: Mapping[str, str], language: str, data: str | None = None) -> Addresses:
    """The addresses for a page in `language`. Raises InvalidConfig for an address that no page may carry."""
    data = _usable("json", data) if data else None
    if not given:
        return Addresses(data=data)
    known = {tag: _usable(tag, address) for tag, address in given.items()}
    default = known.pop(DEFAULT, None) or known.get("zh-Hans") or next(iter(known.values()))
    alternates = (*(Alternate(tag, href) for tag, href in known.items()), Alternate(DEFAULT, default))
    switch = tuple(SwitchEntry(tag, href, SWITCH_LABELS.get(tag, tag)) for tag, href in known.items())
    return Addresses(
        alternates=alternates,
        canonical=address_for(known, language, default),
        # one relative address makes the whole set relative: what a page says must not depend on its own script
        absolute=all(is_absolute(a.href) for a in alternates),
        switch=switch if len(switch) > 1 else (),
        data=data,
    )


def _usable(what: str, address: str) -> str:
    href = safe(address)
    if href is None:
        raise InvalidConfig(
            Text(f"页面地址不可用（{what}）：{address!r}", f"not an address for a page ({what}): {address!r}")
        )
    return href


def address_for(known: Mapping[str, str], language: str, default: str) -> str:
    """The address for a language: by the exact tag, else by the longest prefix of it, else the default."""
    tag = language
    while tag:
        if tag in known:
            return known[tag]
        tag = tag.rpartition("-")[0]
    return default
