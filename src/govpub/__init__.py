"""govpub: publishing filters for Chinese government releases.

The public API is loaded on first use (PEP 562), so that a command imports what it uses and nothing else.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOMES = {
    "parse": "govpub.pipeline",
    "validate": "govpub.pipeline",
    "convert": "govpub.pipeline",
    "enhance": "govpub.pipeline",
    "assemble": "govpub.pipeline",
}

if TYPE_CHECKING:
    from .pipeline import assemble, convert, enhance, parse, validate

__all__ = ["__version__", "assemble", "convert", "enhance", "parse", "validate"]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'govpub' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """Keeps `govpub.convert` the function when the room `govpub/convert/` is imported, which would take its name."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in _HOMES or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
