"""Persons, roles and places: what read, validate and convert know of names. Loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .persons import Parts, is_body, is_name, is_person, is_strict_name, split
    from .propose import Proposer, tells
    from .roles import askers, honorific_length, is_asker, is_media, is_moderator, part_length, role_length
    from .surnames import is_surname, surname_length

_HOMES = {
    "Parts": "persons",
    "Proposer": "propose",
    "askers": "roles",
    "honorific_length": "roles",
    "is_asker": "roles",
    "is_body": "persons",
    "is_media": "roles",
    "is_moderator": "roles",
    "is_name": "persons",
    "is_person": "persons",
    "is_strict_name": "persons",
    "is_surname": "surnames",
    "part_length": "roles",
    "role_length": "roles",
    "split": "persons",
    "surname_length": "surnames",
    "tells": "propose",
}

__all__ = [
    "Parts",
    "Proposer",
    "askers",
    "honorific_length",
    "is_asker",
    "is_body",
    "is_media",
    "is_moderator",
    "is_name",
    "is_person",
    "is_strict_name",
    "is_surname",
    "part_length",
    "role_length",
    "split",
    "surname_length",
    "tells",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'govpub.names' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value
