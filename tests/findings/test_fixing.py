from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govpub.findings import apply_edits, choose_fixes, fix_until_stable
from govpub.model import Edit, Finding, Fix, Severity, Text
from govpub.text.lines import LineIndex


def edits(text: str, *places: tuple[int, int, str], safe: bool = True) -> Fix:
    index = LineIndex(text)
    return Fix(tuple(Edit(index.span(start, end), new) for start, end, new in places), safe)


def finding(fix: Fix | None) -> Finding:
    return Finding(code="X001", name="x", severity=Severity.WARNING, message=Text("", ""), fix=fix)


def test_edits_are_applied_by_place_whatever_their_order() -> None:
    text = "甲,乙\r\n丙,丁"
    assert apply_edits(text, [edits(text, (6, 7, "，")), edits(text, (1, 2, "，"))]) == "甲，乙\r\n丙，丁"


def test_of_overlapping_fixes_the_first_by_place_is_applied_whole() -> None:
    text = "abcdef"
    assert apply_edits(text, [edits(text, (2, 4, "X"), (5, 6, "Y")), edits(text, (1, 3, "Z"))]) == "aZdef"


def test_a_fix_whose_last_edit_overlaps_is_not_applied_at_all() -> None:
    text = "abcdef"
    first, second = edits(text, (0, 1, "1")), edits(text, (0, 1, "2"), (4, 5, "3"))
    assert apply_edits(text, [first, second]) == "1bcdef"


def test_the_same_edit_asked_for_twice_is_made_once() -> None:
    text = "ab"
    assert apply_edits(text, [edits(text, (1, 2, "c")), edits(text, (1, 2, "c"))]) == "ac"


def test_neighbouring_edits_do_not_overlap_and_two_insertions_at_a_place_do() -> None:
    text = "abcd"
    assert apply_edits(text, [edits(text, (0, 2, "X")), edits(text, (2, 4, "Y"))]) == "XY"
    assert apply_edits(text, [edits(text, (2, 2, "1")), edits(text, (2, 2, "2"))]) == "ab1cd"


def test_unsafe_fixes_are_left_unless_asked_for() -> None:
    safe, unsafe = edits("a", (0, 1, "b")), edits("a", (0, 1, "c"), safe=False)
    found = [finding(safe), finding(unsafe), finding(None)]
    assert choose_fixes(found) == (safe,)
    assert choose_fixes(found, unsafe=True) == (safe, unsafe)


def test_edits_of_another_source_are_left_alone() -> None:
    fix = Fix((Edit(LineIndex("a").span(0, 1, 1), "b"),), True)
    assert apply_edits("a", [fix]) == "a"
    assert apply_edits("a", [fix], source=1) == "b"


def test_fixing_goes_on_until_nothing_is_left() -> None:
    def check(text: str) -> list[Finding]:
        at = text.find("aa")
        return [] if at < 0 else [finding(edits(text, (at, at + 2, "a")))]

    fixed = fix_until_stable("aaaa", check)
    assert (fixed.text, fixed.applied, fixed.findings) == ("a", 3, ())


def test_fixing_that_never_settles_stops() -> None:
    fixed = fix_until_stable("a", lambda text: [finding(edits(text, (0, 0, "a")))])
    assert fixed.text == "a" * 11


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text(max_size=3))))
def test_what_no_edit_names_stays(text: str, places: list[tuple[int, int, str]]) -> None:
    inside = [(min(a, len(text)), min(a + n, len(text)), new) for a, n, new in places]
    result = apply_edits(text, [edits(text, place) for place in inside])
    covered = {at for start, end, _ in inside for at in range(start, end)}
    kept = [c for at, c in enumerate(text) if at not in covered]
    remaining = iter(result)
    assert all(c in remaining for c in kept)
