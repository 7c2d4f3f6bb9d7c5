"""The values that travel: frozen, slotted, without input or output, importing nothing of ours.

Loaded on first use, so that an error or a command line that needs one of them does not pay for all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .blocks import (
        Annex,
        Answer,
        Attachment,
        Block,
        Cell,
        Contact,
        Enumerated,
        Exchange,
        Figure,
        ListBlock,
        Notice,
        Paragraph,
        Quote,
        Section,
        Signature,
        Speaker,
        Speech,
        Table,
        children,
        walk,
    )
    from .decode import MAX_DEPTH, ContractError, from_json
    from .encode import to_json
    from .findings import Edit, Finding, Fix, Severity
    from .message import Text
    from .release import (
        SCHEMA,
        SITE_KEYS,
        Dropped,
        Field,
        Metadata,
        Other,
        Related,
        Release,
        SiteEntry,
    )
    from .source import Source
    from .spans import Mark, Position, Span

_HOMES = {
    "Annex": "blocks",
    "Answer": "blocks",
    "Attachment": "blocks",
    "Block": "blocks",
    "Cell": "blocks",
    "Contact": "blocks",
    "ContractError": "decode",
    "Dropped": "release",
    "Edit": "findings",
    "Enumerated": "blocks",
    "Exchange": "blocks",
    "Field": "release",
    "Figure": "blocks",
    "Finding": "findings",
    "Fix": "findings",
    "ListBlock": "blocks",
    "MAX_DEPTH": "decode",
    "Mark": "spans",
    "Metadata": "release",
    "Notice": "blocks",
    "Other": "release",
    "Paragraph": "blocks",
    "Position": "spans",
    "Quote": "blocks",
    "Related": "release",
    "Release": "release",
    "SCHEMA": "release",
    "SITE_KEYS": "release",
    "Section": "blocks",
    "Severity": "findings",
    "Signature": "blocks",
    "SiteEntry": "release",
    "Source": "source",
    "Span": "spans",
    "Speaker": "blocks",
    "Speech": "blocks",
    "Table": "blocks",
    "Text": "message",
    "children": "blocks",
    "from_json": "decode",
    "to_json": "encode",
    "walk": "blocks",
}

__all__ = [
    "MAX_DEPTH",
    "SCHEMA",
    "SITE_KEYS",
    "Annex",
    "Answer",
    "Attachment",
    "Block",
    "Cell",
    "Contact",
    "ContractError",
    "Dropped",
    "Edit",
    "Enumerated",
    "Exchange",
    "Field",
    "Figure",
    "Finding",
    "Fix",
    "ListBlock",
    "Mark",
    "Metadata",
    "Notice",
    "Other",
    "Paragraph",
    "Position",
    "Quote",
    "Related",
    "Release",
    "Section",
    "Severity",
    "Signature",
    "SiteEntry",
    "Source",
    "Span",
    "Speaker",
    "Speech",
    "Table",
    "Text",
    "children",
    "from_json",
    "to_json",
    "walk",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'govpub.model' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"govpub.model.{home}"), name)
    globals()[name] = value
    return value
