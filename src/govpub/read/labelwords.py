"""The words of the disclosure block: what each label names. Vocabulary: `data/read/labels.toml`."""

from __future__ import annotations

from functools import cache

from .. import data

_FILE = "read/labels.toml"
#: what labels of dates name
DATES = frozenset(("written_on", "published_on", "?date", "?time", "?late"))


@cache
def kinds() -> dict[str, str]:
    """What each known label names: a key of the metadata, a weak one (?subject, ?date, ?time, ?late), other, beside (a
    common word of texts too), or chrome."""
    table = data.read_toml(_FILE)
    out = dict.fromkeys(table["chrome"]["words"].split(), "chrome")
    out |= dict.fromkeys(table["beside"]["words"].split(), "beside")
    out |= dict.fromkeys(table["other"]["words"].split(), "other")
    out |= {word: f"?{key}" for key, text in table["weak"].items() for word in text.split()}
    out |= {word: key for key, text in table["keys"].items() for word in text.split()}
    return out


@cache
def body_labels() -> frozenset[str]:
    """The labels that lead from the fields to the body."""
    return frozenset(data.read_toml(_FILE)["body"]["words"].split())


@cache
def hands() -> frozenset[str]:
    """The labels of those who had a hand in a text, which are fields only in a row of credits."""
    return frozenset(data.read_toml(_FILE)["hands"]["words"].split())


@cache
def common() -> frozenset[str]:
    """Labels of the metadata that are common words of texts too, and state no block by themselves."""
    return frozenset(data.read_toml(_FILE)["common"]["words"].split())


@cache
def dated() -> tuple[str, ...]:
    """What the labels of days end with that are no key's: 有效期, 生效日期."""
    return tuple(data.read_toml(_FILE)["dated"]["endings"].split())


@cache
def places() -> tuple[str, ...]:
    """What the names of places and bodies end with."""
    return tuple(data.read_toml(_FILE)["places"]["endings"].split())


@cache
def addressed(part: str) -> tuple[str, ...]:
    """How the line begins, and how it ends, that says whom a paper is for: 各有关单位：."""
    return tuple(data.read_toml(_FILE)["addressed"][part].split())


@cache
def front_keys() -> dict[str, str]:
    """The English keys of front matter."""
    return {word: key for key, text in data.read_toml(_FILE)["front"].items() for word in text.split()}


def squeezed(s: str) -> str:
    """A label without its padding."""
    return s.replace(" ", "")


def is_named(kind: str) -> bool:
    """Whether what a label names is a key of the metadata, surely or in company."""
    return kind not in ("", "other", "beside", "chrome", "dateline", "?time")
