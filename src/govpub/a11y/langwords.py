"""The few words that an enhancement writes into a page, in the page's language."""

from __future__ import annotations

from typing import NamedTuple

from ..data import read_toml
from .language import family

_TRADITIONAL = ("zh-tw", "zh-hk", "zh-mo")


def script(tag: str) -> str:
    """The catalogue for a language tag: zh-Hans, zh-Hant or en."""
    tag = tag.lower()
    if family(tag) != "zh":
        return "en"
    return "zh-Hant" if tag.startswith("zh-hant") or tag in _TRADITIONAL else "zh-Hans"


def label(key: str, tag: str) -> str:
    """A word of `data/a11y/labels.toml` in a page's language."""
    return str(read_toml("a11y/labels.toml")[key][script(tag)])


class Service(NamedTuple):
    """A national service: the host and the beginning of the path of its address, and its name."""

    host: str
    path: str
    name: str


def service(address: str) -> str:
    """The name of the national service that stands behind an address; empty where it is none that is known."""
    rest = address.lower().partition("://")[2]
    host, slash, path = rest.partition("/")
    for place in read_toml("a11y/words.toml")["services"]["places"]:
        known = Service(*place)
        if host == known.host and (slash + path).startswith(known.path):
            return known.name
    return ""


def action(code: str, tag: str) -> str:
    """What a well-known script in an address or handler does, in a page's language; empty where it is not known."""
    bare = code.lower().replace(" ", "").removeprefix("javascript:").removeprefix("return").rstrip(";")
    if bare.count(";") or bare.count("(") != 1:
        return ""
    column = {"zh-Hans": 1, "zh-Hant": 2, "en": 3}[script(tag)]
    for row in read_toml("a11y/words.toml")["actions"]["names"]:
        if bare.startswith(row[0]):
            return str(row[column])
    return ""
