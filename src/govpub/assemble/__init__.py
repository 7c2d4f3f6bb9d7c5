"""A release → one complete, accessible HTML page.

The page works from a file, offline and without JavaScript; no request leaves it. What is the release's and what is
ours is said in the markup (`data-ui`), so that converting the page and converting the release come to the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..config import Config
from ..model import Release

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["assemble"]


def assemble(
    release: Release,
    config: Config | None = None,
    *,
    addresses: Mapping[str, str] | None = None,
    json_address: str | None = None,
    fragment: bool = False,
    heading_offset: int = 0,
    theme: Path | None = None,
) -> str:
    """The page of a release as HTML, ending in a newline.

    `addresses` gives the page's address for each language tag (and `x-default`), absolute or relative; without them
    there is no switch between scripts and no canonical address; `json_address` is that of the release's JSON.
    `fragment` writes the article alone, with its title as a heading of level 1 + `heading_offset`. `theme` is a folder
    of templates and style. The strings of `config` are in the release's script already. Raises InvalidConfig for an
    address that no page may carry (`javascript:`, `data:`) and for a theme that does not work.
    """
    from .addresses import resolve
    from .page import render_fragment, render_page, render_themed

    if fragment:
        return render_fragment(release, 1 + heading_offset)
    known = resolve(addresses or {}, release.language, json_address)
    if theme is not None:
        return render_themed(release, config or Config(), known, theme)
    return render_page(release, config or Config(), known)
