"""The codes that a configuration names: one that fits no rule would switch nothing on or off, in silence."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from ..config import Config
from ..errors import InvalidConfig
from ..findings.selection import fits
from ..model.message import Text
from .table import RULES


def refuse_unknown(config: Config) -> None:
    """Raise InvalidConfig for the first code or prefix that fits no rule, with the key it stands under."""
    for key, code in _named(config):
        whole = key == "profile.severities"  # a severity is given rule by rule
        if not (code.upper() in (rule.code for rule in RULES) if whole else _is_known(code)):
            near = get_close_matches(code.upper(), [rule.code for rule in RULES], n=1)
            remedy = Text(f"是不是想写 {near[0]}？", f"did you mean {near[0]}?") if near else None
            place = f"{config.path}：" if config.path else "", f"{config.path}: " if config.path else ""
            raise InvalidConfig(Text(f"{place[0]}{key}：没有规则 {code}", f"{place[1]}{key}: no rule {code}"), remedy)


def _named(config: Config) -> Iterator[tuple[str, str]]:
    settings = config.validate
    for key, codes in (
        ("validate.select", settings.select),
        ("validate.ignore", settings.ignore),
        ("validate.extend-select", settings.extend_select),
        ("validate.waivers", tuple(waiver.code for waiver in settings.waivers)),
        ("profile.severities", tuple(config.profile.severities)),
        *((f"validate.per-file-ignores.{path}", codes) for path, codes in settings.per_file_ignores.items()),
    ):
        yield from ((key, code) for code in codes)


@cache
def _is_known(code: str) -> bool:
    return code.upper() == "ALL" or any(fits(rule.code, code) for rule in RULES)
