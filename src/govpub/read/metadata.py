"""Fields and the metadata: what each label names in this release, and the normalised view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Field, Metadata, Other
from ..text import dates
from ..text.chars import squeeze
from . import labels

_DATES = ("written_on", "published_on")
#: values that say that there is none
_NONE = frozenset({"", "无", "無", "-", "--", "—", "——", "/", "暂无", "暫無", "空"})


def keys(kinds: Sequence[str], values: Sequence[str]) -> list[str | None]:
    """The metadata key of each field of a block, from what its label names; company settles weak labels."""
    present = set(kinds)
    if all(is_none(value) for kind, value in zip(kinds, values, strict=True) if kind == "published_on"):
        # a date without a label stands for the one that its label does not give
        kinds = ["published_on" if kind == "dateline" else kind for kind in kinds]
    return [_key(kind, value, present) for kind, value in zip(kinds, values, strict=True)]


def _key(kind: str, value: str, present: set[str]) -> str | None:
    if kind == "?subject":
        return None if "subject" in present else "subject"
    if kind == "?date":
        if "written_on" in present:
            return None if "published_on" in present else "published_on"
        if "published_on" in present:
            return "written_on"
        return "published_on" if "T" in (dates.iso(value) or "") else None
    if kind in ("dateline", "?time", "?late"):
        return None if "published_on" in present else "published_on"
    return None if kind in ("other", "beside", "chrome") else kind


def view(fields: Iterable[Field], *, republic: bool = False) -> Metadata:
    """The metadata that fields state. `republic`: short years are those of 民国."""
    values: dict[str, str | None] = {}
    other: list[Other] = []
    for field in fields:
        if field.key is None:
            other.append(Other(squeeze(field.label), field.value))
        elif values.get(field.key) is None:
            values[field.key] = normal(field.key, field.value, republic=republic)
    return Metadata(**values, other=tuple(other))


def is_none(value: str) -> bool:
    """Whether a value is empty or says that there is none."""
    return value.strip() in _NONE


def normal(key: str, value: str, *, republic: bool = False) -> str | None:
    """One value normalised for its key; None where it is empty, says 无, or is an unreadable date."""
    if is_none(value):
        return None
    return dates.iso(value, republic=republic) if key in _DATES else value


def alias(label: str) -> str | None:
    """The metadata key that a label names by itself, whatever its padding; None for unknown and weak ones."""
    from ..text.fold import shadow

    kind = labels.kinds().get(labels.squeezed(shadow(label).strip(" ")))
    return kind if kind in Metadata.__dataclass_fields__ and kind != "other" else None
