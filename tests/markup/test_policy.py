"""A page's policy follows its inline scripts."""

from __future__ import annotations

import base64
import hashlib

from govpub.markup.policy import rehash


def named(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def page(data: str, listed: str) -> str:
    policy = f"script-src '{named('run()')}' '{listed}'"
    return (
        f'<head><meta http-equiv="Content-Security-Policy" content="{policy}"><p title="{listed}">{listed}</p>'
        f'<script type="application/ld+json">{data}</script><script>run()</script>'
    )


def test_a_changed_script_gets_its_new_hash_in_the_policy_and_nowhere_else() -> None:
    old, new = '{"name":"发布"}', '{"name":"發布"}'
    before, after = page(old, named(old)), page(new, named(old))
    expected = page(new, named(new)).replace(f'title="{named(new)}">{named(new)}', f'title="{named(old)}">{named(old)}')
    assert rehash(before, after) == expected


def test_a_script_that_the_policy_does_not_name_stays_unnamed() -> None:
    before, after = page("1", named("else")), page("2", named("else"))
    assert rehash(before, after) == after


def test_a_page_without_a_policy_comes_back() -> None:
    assert rehash("<script>1</script>", "<script>2</script>") == "<script>2</script>"
    assert rehash("<script>1</script>", "") == ""
