"""Nouns of office and of parts in a conversation."""

from __future__ import annotations

from govpub import names


def test_who_is_spoken_to_does_not_ask() -> None:
    for label in ("居民王秀兰告诉记者", "她对村民", "局长叮嘱本地企业"):
        assert not names.is_asker(label)
    for label in ("新华社记者", "对外经贸大学学生", "向阳社区居民", "记者"):
        assert names.is_asker(label)
