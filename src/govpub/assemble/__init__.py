"""A release → one complete, accessible HTML page.

The page works from a file, offline and without JavaScript; no request leaves it. What is the release's and what is
ours is said in the markup (`data-ui`), so that converting the page and converting the release come to the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..config import Config
from ..model import Release

__all__ = ["Options", "assemble"]


@dataclass(frozen=True, slots=True)
class Options:
    """How a page is written.

    `addresses` gives the page's address for each language tag (and `x-default`), absolute or relative; empty: there is
    no switch between scripts and no canonical address. `fragment` writes the article alone, with its title as heading
    of level 1 + `heading_offset`.
    """

    addresses: Mapping[str, str] = field(default_factory=dict)
    fragment: bool = False
    heading_offset: int = 0


def assemble(
    release: Release,
    config: Config | None = None,
    *,
    addresses: Mapping[str, str] | None = None,
    fragment: bool = False,
    heading_offset: int = 0,
) -> str:
    """The page of a release as HTML, ending in a newline.

    The strings of `config` are in the release's script already. Raises InvalidConfig for an address that no page may
    carry (`javascript:`, `data:`).
    """
    # jinja2 is the slowest import of the project: only who assembles pays for it
    from .addresses import resolve
    from .page import render_fragment, render_page

    if fragment:
        return render_fragment(release, 1 + heading_offset)
    return render_page(release, config or Config(), resolve(addresses or {}, release.language))
