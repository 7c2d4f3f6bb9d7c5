"""Options out of what a caller or `govpub.toml` gives: files, mappings and lists become glossary, names and review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from ..model.message import Text
from . import glossary as glossaries
from . import namesfile
from . import review as reviews
from .glossary import Glossary
from .namesfile import Names
from .options import Options
from .quotes import KINDS
from .review import Review

if TYPE_CHECKING:
    from ..config import Config

GlossaryLike = Glossary | Mapping[str, str] | Path | Iterable[Path]
NamesLike = Names | Path | Iterable[str | Path]
ReviewLike = Review | Path


def options(
    target: str,
    *,
    glossary: GlossaryLike | None = None,
    names: NamesLike | None = None,
    review: ReviewLike | None = None,
    quotes: str | None = None,
    config: Config | None = None,
    **others: Any,
) -> Options:
    """The options for one target; what is given here comes after, and so before, what the configuration gives.

    A `Path` is a file; a mapping gives words, a list of `str` names. Raises UnreadableInput, InvalidConfig, UsageError.
    """
    words, persons, decided, marks = _configured(config)
    if glossary is not None:
        words += as_glossary(glossary)
    if names is not None:
        persons += as_names(names)
    if review is not None:
        decided = reviews.read(review) if isinstance(review, Path) else review
    return Options(
        target=target,
        glossary=words or None,
        names=persons or None,
        review=decided,
        quotes=_kind(quotes or marks),
        **others,
    )


def as_glossary(given: GlossaryLike) -> Glossary:
    """A glossary out of a file, several files, or pairs of words."""
    if isinstance(given, Glossary):
        return given
    if isinstance(given, Mapping):
        return glossaries.of(given)
    return glossaries.read([given] if isinstance(given, Path) else given)


def as_names(given: NamesLike) -> Names:
    """Names out of a file, or a list of names and files."""
    if isinstance(given, Names):
        return given
    if isinstance(given, Path):
        return namesfile.read([given])
    items = list(given)
    files = namesfile.read([item for item in items if isinstance(item, Path)])
    return files + namesfile.of(item for item in items if isinstance(item, str))


def _configured(config: Config | None) -> tuple[Glossary, Names, Review | None, str | None]:
    """What `[convert]` gives; its paths are relative to the file."""
    if config is None:
        return Glossary(), Names(), None, None
    found, folder = config.convert, config.path.parent if config.path else Path()
    decided = _review(_stamps(folder, (found.review,))) if found.review else None
    words, names = _glossary(_stamps(folder, found.glossary)), _names(_stamps(folder, found.names))
    return words, names, decided, found.quotes


#: a file's path, and what tells that it is another than it was
Stamp = tuple[Path, int, int]


def _stamps(folder: Path, names: Iterable[str]) -> tuple[Stamp, ...]:
    out = []
    for name in names:
        path = folder / name
        try:
            found = path.stat()
            out.append((path, found.st_mtime_ns, found.st_size))
        except OSError:
            out.append((path, 0, 0))  # whoever reads it says what is wrong
    return tuple(out)


# an archive asks for them once for each release
@lru_cache(maxsize=8)
def _glossary(files: tuple[Stamp, ...]) -> Glossary:
    return glossaries.read(path for path, *_ in files)


@lru_cache(maxsize=8)
def _names(files: tuple[Stamp, ...]) -> Names:
    return namesfile.read(path for path, *_ in files)


@lru_cache(maxsize=8)
def _review(files: tuple[Stamp, ...]) -> Review:
    return reviews.read(files[0][0])


def _kind(quotes: str | None) -> str | None:
    if quotes is None or quotes in KINDS:
        return quotes
    known = "、".join(KINDS)
    raise UsageError(Text(f"未知的引号 {quotes!r}，可用：{known}", f"quotes: {quotes!r} is none of {', '.join(KINDS)}"))
