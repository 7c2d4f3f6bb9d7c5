"""HTML that others wrote: tokens without loss, patches on them, and a tree that finds places for patches."""

from .patches import Patch, apply, escape_attribute, escape_text, remove_attribute, set_attribute
from .tokens import Attribute, Token, attributes, tokenize

__all__ = [
    "Attribute",
    "Patch",
    "Token",
    "apply",
    "attributes",
    "escape_attribute",
    "escape_text",
    "remove_attribute",
    "set_attribute",
    "tokenize",
]
