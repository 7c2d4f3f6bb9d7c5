"""Persons, roles and places: what read, validate and convert know of names."""

from .persons import Parts, is_name, is_person, is_strict_name, split
from .propose import Proposer, tells
from .roles import is_asker, is_media, is_moderator, role_length
from .surnames import is_surname, surname_length

__all__ = [
    "Parts",
    "Proposer",
    "is_asker",
    "is_media",
    "is_moderator",
    "is_name",
    "is_person",
    "is_strict_name",
    "is_surname",
    "role_length",
    "split",
    "surname_length",
    "tells",
]
