"""Pages: what is said of each tag once it is spoilt, and of none otherwise."""

from __future__ import annotations

import pytest

from govpub.model import Severity
from tests.validate.support import findings

PAGE = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>白鹭县开展汛前安全检查_白鹭县人民政府</title>
<meta name="SiteName" content="白鹭县人民政府门户网站">
<meta name="SiteDomain" content="www.bailu.example">
<meta name="SiteIDCode" content="3799020001">
<meta name="ColumnName" content="工作动态">
<meta name="ColumnType" content="工作动态">
<meta name="ArticleTitle" content="白鹭县开展汛前安全检查">
<meta name="PubDate" content="2024-05-08 09:30">
<meta name="ContentSource" content="白鹭县水利局">
<link rel="canonical" href="https://www.bailu.example/dt/1.html">
<link rel="alternate" hreflang="zh-Hans" href="https://www.bailu.example/dt/1.html">
<link rel="alternate" hreflang="zh-Hant" href="https://www.bailu.example/hant/dt/1.html">
</head>
<body>
<h1>白鹭县开展汛前安全检查</h1>
<div>发布日期：2024-05-08 09:30　来源：白鹭县水利局</div>
<p>5月7日，白鹭县水利局组织开展汛前安全检查，对全县小型水库、塘坝逐一排查，建立问题台账。</p>
<p>检查组要求，各镇要压实责任，确保安全度汛。</p>
<div>主办单位：白鹭县人民政府办公室 联系电话：0632-3990308 鲁ICP备20990002号-1 政府网站标识码：3799020001
鲁公网安备 37990202000003号 网站地图 党政机关 我为政府网站找错</div>
</body>
</html>
"""


def test_a_page_in_order_is_left_alone() -> None:
    assert [f.message.zh for f in findings(PAGE) if f.severity > Severity.INFO and f.code != "META001"] == []
    assert not findings(PAGE, "HTML")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('SiteName" content="白鹭县人民政府门户网站', 'SiteName" content="', "HTML001"),
        ('PubDate" content="2024-05-08 09:30', 'PubDate" content="', "HTML001"),
        ('ArticleTitle" content="白鹭县开展汛前安全检查', 'ArticleTitle" content="白鹭县开展汛前', "HTML002"),
        ('PubDate" content="2024-05-08 09:30', 'PubDate" content="2024-05-08 19:30', "HTML002"),
        ('SiteDomain" content="www.bailu', 'SiteDomain" content="www.heron', "HTML002"),
        ('SiteName" content="白鹭县', 'SiteName" content="苍鹭县', "HTML002"),
        ("<title>白鹭县开展汛前", "<title>白鹭县开展春季", "HTML002"),
        ('lang="zh-CN"', 'lang="en"', "HTML003"),
        ('lang="zh-CN"', 'lang="zh_CN"', "HTML003"),
        ('lang="zh-CN"', 'lang="cn"', "HTML003"),
        ('hreflang="zh-Hans" href="https://www.bailu.example/dt/1', 'hreflang="zh-Hans" href="https://x/2', "HTML004"),
        ("example/hant/dt/1.html", "example/dt/1.html", "HTML004"),
        ('href="https://www.bailu.example/hant/dt/1.html"', 'href=""', "HTML004"),
        ('PubDate" content="2024-05-08 09:30', 'PubDate" content="2034-05-08 09:30', "HTML005"),
        ("<title>白鹭县开展汛前安全检查_白鹭县人民政府</title>", "<title>无标题文档</title>", "HTML006"),
    ],
)
def test_what_is_spoilt_is_told(old: str, new: str, code: str) -> None:
    assert old in PAGE
    assert findings(PAGE.replace(old, new, 1), code)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('lang="zh-CN"', 'lang="zh"'),
        ('lang="zh-CN"', 'lang="zh-Hans-CN"'),
        ("检查_白鹭县人民政府</title>", "检查-工作动态-白鹭县人民政府网站</title>"),
        ("检查_白鹭县人民政府</title>", "检查</title>"),
        ('ArticleTitle" content="白鹭县开展汛前安全检查', 'ArticleTitle" content="白鹭县开展汛前安全检查-白鹭县政府网'),
        ('PubDate" content="2024-05-08 09:30', 'PubDate" content="2024-05-08 09:30:25'),
        ('SiteDomain" content="www.bailu.example', 'SiteDomain" content="bailu.example'),
    ],
)
def test_what_is_usual_is_left_alone(old: str, new: str) -> None:
    assert old in PAGE
    assert not findings(PAGE.replace(old, new, 1), "HTML")
