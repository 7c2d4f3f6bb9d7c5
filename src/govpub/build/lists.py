"""The lists of a site: which releases stand on which page, in which order; no words and no markup."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from .manifest import Entry
from .slugs import slug

PER_PAGE = 50
LATEST = 20


class Series(NamedTuple):
    """A list of releases with pages of its own: `kind` and `name` say what they share, `folder` where it stands."""

    kind: str
    name: str
    folder: str
    entries: tuple[Entry, ...]

    def page(self, number: int) -> str:
        """The name of its page `number`, from 1."""
        return f"{self.folder}/{'index' if number == 1 else number}"

    @property
    def length(self) -> int:
        """How many pages it has."""
        return max(1, -(-len(self.entries) // PER_PAGE))


def newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Releases from the newest to the oldest; of one day by their names."""
    return tuple(sorted(sorted(entries, key=lambda entry: entry.slug), key=lambda entry: entry.day, reverse=True))


def series(entries: tuple[Entry, ...]) -> dict[str, tuple[Series, ...]]:
    """The lists by kind: years (the newest first), subjects and issuers (the longest first)."""
    return {
        "years": _by("years", entries, lambda entry: entry.day[:4], lambda one: one.name, newest_first=True),
        "subjects": _by("subjects", entries, lambda entry: entry.subject or ""),
        "issuers": _by("issuers", entries, lambda entry: entry.issuer or ""),
    }


def _by(
    kind: str,
    entries: tuple[Entry, ...],
    name_of: Callable[[Entry], str],
    order: Callable[[Series], str] | None = None,
    *,
    newest_first: bool = False,
) -> tuple[Series, ...]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        name = name_of(entry).strip()
        if name:
            groups[name].append(entry)
    made = [Series(kind, name, f"{kind}/{_folder(name)}", tuple(found)) for name, found in sorted(groups.items())]
    if order is not None:
        return tuple(sorted(made, key=order, reverse=newest_first))
    return tuple(sorted(made, key=lambda one: -len(one.entries)))


def _folder(name: str) -> str:
    """A folder's name: the list's own where it is a plain word, else with a few digits that tell it from others."""
    plain = slug(name, name)
    if re.fullmatch(r"[\w]+", name) and plain == name:
        return plain
    return f"{plain[:40]}-{hashlib.sha256(name.encode()).hexdigest()[:6]}"
