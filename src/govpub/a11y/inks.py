"""Texts that cannot be read on their ground, by the place that says their colour, and how that place is changed."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Text
from .colours import RGB, WHITE, contrast, readable, write
from .paint import Ink, Painted
from .styles import read_declarations
from .work import Work


@dataclass(frozen=True, slots=True)
class Faint:
    """All texts that one place colours, some of which cannot be read."""

    ink: Ink
    texts: list[Painted]


def faint(work: Work, *, sure: bool) -> list[Faint]:
    """The places whose colour makes a text unreadable: those that are sure, or those that are not."""
    painted, whole = work.painted()
    places: dict[object, list[Painted]] = {}
    for text in painted:
        ink = text.ink
        key = (ink.source, ink.node.index if ink.node else -1, ink.place.start if ink.place else -1)
        if ink.source != "default":
            places.setdefault(key, []).append(text)
        elif text.ground.said is not None:
            places[("default", text.node.index, -1)] = [text]
    out = []
    for texts in places.values():
        known = all(t.sure and t.ground.colour is not None and (whole or _beside(t)) for t in texts)
        if known is sure and any(_unreadable(t) for t in texts):
            out.append(Faint(texts[0].ink, texts))
    return out


def _beside(text: Painted) -> bool:
    """Whether colour and ground are said on the same element, so that nothing elsewhere comes between."""
    return text.ink.source == "style" and text.ground.inline and text.ground.said is text.ink.node


def _unreadable(text: Painted) -> bool:
    return text.ground.colour is not None and contrast(text.ink.colour, text.ground.colour) < text.needs


def recolour(work: Work, group: Faint) -> None:
    """Change a colour where it is said, to the nearest that all its texts can be read in; report what cannot be."""
    ink = group.ink
    at = ink.node or group.texts[0].node
    grounds = frozenset(t.ground.colour for t in group.texts if t.ground.colour is not None)
    worst = min(contrast(ink.colour, ground) for ground in grounds)
    new = readable(ink.colour if ink.source != "default" else WHITE, grounds)
    old = write(ink.colour)
    if new is None or any(t.ground.colour is None for t in group.texts):
        message = Text(
            f"文字颜色 {old} 看不清（{worst:.1f}:1）", f"text of colour {old} cannot be read ({worst:.1f}:1)"
        )
        work.report(at, message)
        return
    message = Text(
        f"文字颜色 {old} → {write(new)}（原对比度 {worst:.1f}:1）",
        f"text {old} → {write(new)} (contrast was {worst:.1f}:1)",
    )
    if work.may(at, message):
        if ink.source == "default":
            style = at.get("style").strip("; ")  # what is said last counts
            work.set(at, "style", f"{style};color:{write(new)}" if style else f"color:{write(new)}")
        else:
            _write(work, ink, new)


def _write(work: Work, ink: Ink, colour: RGB) -> None:
    if ink.source == "rule" and ink.place is not None:
        work.replace(ink.place.start, ink.place.end, write(colour))
    elif ink.source == "attribute" and ink.node is not None:
        work.set(ink.node, ink.attribute, write(colour))
    elif ink.node is not None:
        style = ink.node.attrs["style"]
        place = read_declarations(style)["color"]
        work.set(ink.node, "style", style[: place.start] + write(colour) + style[place.end :])
