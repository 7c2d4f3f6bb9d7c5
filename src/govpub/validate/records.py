"""The records that a footer names: ICP and police; their shapes, and the value without the label before it."""

from __future__ import annotations

from ..patterns import lazy
from .identifiers import normal

ICP = lazy(r"(?P<province>[\u4e00-\u9fff])ICP[备備](?P<number>\d{6,10})[号號](?:-\d{1,3})?")
POLICE = lazy(r"(?P<province>[\u4e00-\u9fff])公[网網]安[备備]:*+(?P<number>\d{14})[号號]?")

_LABEL = lazy(r"^(?:[\u4e00-\u9fffA-Za-z]{1,12}:)(?=[\u4e00-\u9fff](?:ICP|公))")


def bare(value: str) -> str:
    """A record without white space and without a label such as 备案编号："""
    return _LABEL.sub("", normal(value))
