"""All rules, in the order in which they run and are listed. A rule that is not here does not exist."""

from __future__ import annotations

from .rule import Rule
from .rules import (
    meta001,
    meta002,
    meta003,
    meta004,
    meta005,
    meta006,
    meta007,
    meta008,
    meta009,
    meta010,
    meta011,
    meta012,
    meta013,
    meta014,
    meta015,
    meta016,
    meta017,
    site001,
    site002,
    site003,
    site004,
    str001,
    str002,
    str006,
    str008,
)

RULES: tuple[Rule, ...] = (
    meta001.RULE,
    meta002.RULE,
    meta003.RULE,
    meta004.RULE,
    meta005.RULE,
    meta006.RULE,
    meta007.RULE,
    meta008.RULE,
    meta009.RULE,
    meta010.RULE,
    meta011.RULE,
    meta012.RULE,
    meta013.RULE,
    meta014.RULE,
    meta015.RULE,
    meta016.RULE,
    meta017.RULE,
    site001.RULE,
    site002.RULE,
    site003.RULE,
    site004.RULE,
    str001.RULE,
    str002.RULE,
    str006.RULE,
    str008.RULE,
)


def find_rule(code: str) -> Rule | None:
    """A rule by its code or name, in any case."""
    wanted = code.strip().lower()
    return next((rule for rule in RULES if wanted in (rule.code.lower(), rule.name)), None)
