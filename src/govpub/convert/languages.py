"""Language tags: what script a tag states, and what a target is called elsewhere (Open Graph)."""

from __future__ import annotations

TARGETS = ("zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK")

#: tags that state a script, in lower case; longer tags are cut from the right until one is found
_TAGS = {
    "zh-hans": "zh-Hans",
    "zh-hant": "zh-Hant",
    "zh-hant-tw": "zh-Hant-TW",
    "zh-hant-hk": "zh-Hant-HK",
    "zh-hant-mo": "zh-Hant-HK",
    "zh-cn": "zh-Hans",
    "zh-sg": "zh-Hans",
    "zh-my": "zh-Hans",
    "zh-chs": "zh-Hans",
    "zh-tw": "zh-Hant-TW",
    "zh-cht": "zh-Hant",
    "zh-hk": "zh-Hant-HK",
    "zh-mo": "zh-Hant-HK",
    "zh-cmn-hans": "zh-Hans",
    "zh-cmn-hant": "zh-Hant",
    "cmn-hans": "zh-Hans",
    "cmn-hant": "zh-Hant",
    "yue-hant": "zh-Hant-HK",
    "yue-hans": "zh-Hans",
}
_CHINESE = frozenset(("zh", "cmn", "yue", "wuu", "hak", "nan", "gan", "hsn", "lzh", "cdo"))
_OG_LOCALES = {"zh-Hans": "zh_CN", "zh-Hant": "zh_HK", "zh-Hant-TW": "zh_TW", "zh-Hant-HK": "zh_HK"}


def is_chinese(tag: str) -> bool:
    """Whether a language tag is of Chinese; the empty tag (unknown) is not."""
    return tag.strip().lower().replace("_", "-").split("-")[0] in _CHINESE


def stated(tag: str) -> str | None:
    """The target that a tag names (zh-CN is zh-Hans), None where it states no script."""
    parts = tag.strip().lower().replace("_", "-").split("-")
    while parts:
        found = _TAGS.get("-".join(parts))
        if found is not None:
            return found
        parts.pop()
    return None


def is_simplified(target: str) -> bool:
    """Whether a target is in simplified script."""
    return target == "zh-Hans"


def og_locale(target: str) -> str:
    """Open Graph's name for a target: language and territory, which Open Graph wants."""
    return _OG_LOCALES[target]
