"""Dates in the forms that officials write."""

from __future__ import annotations

import pytest

from govpub.text import dates


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024年08月30日", "2024-08-30"),
        ("2024年8月3号", "2024-08-03"),
        ("2024 年 8 月 30 日", "2024-08-30"),
        ("　2024-08-30 ", "2024-08-30"),
        ("2024/8/30", "2024-08-30"),
        ("2024.8.30", "2024-08-30"),
        ("20240830", "2024-08-30"),
        ("２０２４年８月３０日", "2024-08-30"),
        ("2015-10-15 10:06:36", "2015-10-15T10:06:36"),
        ("2024-08-30T09:05", "2024-08-30T09:05"),
        ("2024年8月30日 星期五 10时20分", "2024-08-30T10:20"),
        ("二〇〇六年九月七日", "2006-09-07"),
        ("二○一七年十二月三十一日", "2017-12-31"),
        ("二零二四年十月廿一日", "2024-10-21"),
        ("民國107年4月12日", "2018-04-12"),
        ("中華民國一百零七年四月十二日", "2018-04-12"),
    ],
)
def test_a_date_is_read_in_its_own_precision(written: str, iso: str) -> None:
    assert dates.iso(written) == iso


@pytest.mark.parametrize(
    "written", ["", "无", "2024年", "2024年8月", "2024-13-01", "2024年2月30日", "年八月二十八日", "8月30日"]
)
def test_what_is_no_whole_date_is_none(written: str) -> None:
    assert dates.iso(written) is None


def test_a_short_year_is_read_only_where_it_is_one_of_the_republic() -> None:
    assert dates.iso("107-04-12") is None
    assert dates.iso("107-04-12", republic=True) == "2018-04-12"


def test_an_impossible_time_leaves_the_date() -> None:
    assert dates.iso("2024-08-30 26:00") == "2024-08-30"


def test_a_date_says_where_it_ends() -> None:
    found = dates.at_start("2024年8月30日印发")
    assert found is not None
    assert "2024年8月30日印发"[found.end :] == "印发"


def test_a_line_cut_in_a_date_is_known() -> None:
    assert dates.cut("年八月二十八日") == len("年八月二十八日")
    assert dates.cut("二〇一五年八月二十八日") is None
