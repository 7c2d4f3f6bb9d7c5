"""Script conversion of text, HTML and releases. Loaded on first use: importing this reads no dictionary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .languages import TARGETS
from .options import Converted, Options

if TYPE_CHECKING:
    from .html import convert_html
    from .kinds import sniff
    from .markdown import convert_markdown
    from .plain import convert_string, convert_text
    from .release import convert_json, convert_release
    from .xml import convert_xml

_HOMES = {
    "convert_html": "html",
    "convert_json": "release",
    "convert_markdown": "markdown",
    "convert_release": "release",
    "convert_string": "plain",
    "convert_text": "plain",
    "convert_xml": "xml",
    "sniff": "kinds",
}

__all__ = [
    "TARGETS",
    "Converted",
    "Options",
    "convert_html",
    "convert_json",
    "convert_markdown",
    "convert_release",
    "convert_string",
    "convert_text",
    "convert_xml",
    "sniff",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'govpub.convert' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value
