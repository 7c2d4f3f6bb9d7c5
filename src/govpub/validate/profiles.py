"""Profiles: what a kind of site asks of its releases. Shipped ones are data; `[profile]` adds to one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from ..config import ProfileConfig
from ..data import ROOT, read_toml
from ..errors import InvalidConfig
from ..model.findings import Severity
from ..model.message import Text
from ..model.release import Metadata

_FOLDER = "validate/profiles"
OFF = "off"
_SEVERITIES: dict[str, Severity | None] = {OFF: None} | {severity.word: severity for severity in Severity}


@dataclass(frozen=True, slots=True)
class Profile:
    """What is asked. `index_number` None: no grammar; `validity` and `subjects` None: the usual ones.

    `severities` gives rules another severity; None switches a rule off.
    """

    required: tuple[str, ...] = ()
    recommended: tuple[str, ...] = ()
    index_number: re.Pattern[str] | None = None
    validity: tuple[str, ...] | None = None
    subjects: tuple[str, ...] | None = None
    severities: Mapping[str, Severity | None] = field(default_factory=lambda: MappingProxyType({}))
    wrong_forms: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def shipped() -> tuple[str, ...]:
    """The names of the shipped profiles."""
    return tuple(sorted(path.stem for path in (ROOT / _FOLDER).glob("*.toml")))


def profile_of(config: ProfileConfig) -> Profile:
    """The profile that a configuration asks for. Raises InvalidConfig for an unknown name, key, pattern or severity."""
    base = _shipped(config.base or "base")
    given = {
        name: getattr(config, name)
        for name in ("required", "recommended", "validity", "subjects")
        if getattr(config, name) is not None
    }
    profile = replace(base, **given)
    if config.index_number is not None:
        profile = replace(profile, index_number=_pattern(config.index_number))
    if config.severities:
        own = {code.upper(): _severity(code, word) for code, word in config.severities.items()}
        profile = replace(profile, severities=MappingProxyType({**base.severities, **own}))
    if config.wrong_forms:
        profile = replace(profile, wrong_forms=MappingProxyType(dict(config.wrong_forms)))
    _check_keys(profile)
    return profile


def _shipped(name: str) -> Profile:
    names = shipped()
    if name not in names:
        near = get_close_matches(name, names, n=1) or list(names)
        shown = "、".join(near), ", ".join(near)
        raise InvalidConfig(
            Text(f"没有名为 {name} 的 profile", f"no profile {name}"),
            Text(f"可用：{shown[0]}", f"there is: {shown[1]}"),
        )
    table: dict[str, Any] = read_toml(f"{_FOLDER}/{name}.toml")
    index = table.get("index-number")
    return Profile(
        required=tuple(table["required"]),
        recommended=tuple(table["recommended"]),
        index_number=_pattern(index) if index else None,
        validity=tuple(table["validity"]) if "validity" in table else None,
        subjects=tuple(table["subjects"]) if "subjects" in table else None,
        severities=MappingProxyType({c: _severity(c, word) for c, word in table.get("severities", {}).items()}),
    )


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as error:
        raise InvalidConfig(
            Text(f"profile.index-number 不是有效的正则表达式：{error}", f"profile.index-number: {error}")
        ) from None


def _severity(code: str, word: str) -> Severity | None:
    if word not in _SEVERITIES:
        allowed = ", ".join(_SEVERITIES)
        raise InvalidConfig(
            Text(f"profile.severities.{code}：未知的级别 {word}", f"profile.severities.{code}: no severity {word}"),
            Text(f"可用：{allowed}", f"there is: {allowed}"),
        )
    return _SEVERITIES[word]


def _check_keys(profile: Profile) -> None:
    known = [name for name in Metadata.__dataclass_fields__ if name != "other"]
    for key in (*profile.required, *profile.recommended):
        if key not in known:
            near = get_close_matches(key, known, n=1)
            remedy = Text(f"是不是 {near[0]}？", f"did you mean {near[0]}?") if near else None
            raise InvalidConfig(Text(f"profile：未知的字段 {key}", f"profile: unknown field {key}"), remedy)
