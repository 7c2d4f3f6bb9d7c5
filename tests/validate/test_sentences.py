"""Sentences that an editor could have written: with one defect each, which is found on its line, and without any.

Each stands as a paragraph of a clean release. `sentences/*.tsv` have a code and a sentence a line, `clean*.txt` a
sentence a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from govpub.findings import fix_until_stable
from govpub.model import Finding, Severity
from tests.validate.support import checked

FOLDER = Path(__file__).parent / "sentences"

SIMPLIFIED = """\
索引号：3799023799020001/2025-00402
主题分类：城乡建设、环境保护
发布机构：白鹭区人民政府办公室
成文日期：2025年10月27日
发布日期：2025年10月29日
标题：白鹭区人民政府办公室关于做好2025年冬季清洁取暖工作的通知
信息来源：白鹭区人民政府办公室

白鹭区人民政府办公室关于做好2025年冬季清洁取暖工作的通知

各镇人民政府、街道办事处，区政府各部门：

为做好2025年冬季清洁取暖工作，确保群众温暖过冬，经区政府同意，现将有关事项通知如下。

坚持“宜电则电、宜气则气”，确保11月15日前具备供暖条件，每天8:00—20:00巡查。

@@

各镇（街道）对本辖区工作负总责；各部门要密切配合，形成合力：抓好《白鹭区清洁取暖方案》落实，做到守土有责。

白鹭区人民政府办公室
2025年10月27日
"""

TRADITIONAL = """\
立法會：民政事務局局長回覆議員質詢

以下為今日（十月二十九日）立法會會議上議員提出的質詢和局長的書面答覆：

問題：

當局有否制訂措施，協助有需要的長者申請「長者咭」；如有，詳情為何？

答覆：

主席：

政府一直關注長者的需要，並透過多項措施推動敬老護老的文化，鼓勵社會各界為長者提供優惠及優先服務。

@@

我們會繼續與相關部門及機構保持緊密聯繫，適時檢視有關安排，確保服務切合長者的需要。

完
"""

_ESCAPE = re.compile(r"\\(?:u[0-9a-f]{4}|U[0-9a-f]{8}|x[0-9a-f]{2})")
#: what a release without a footer is told, whatever it says
_ELSEWHERE = ("META", "SITE008")


def lines(name: str) -> Iterator[str]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield _ESCAPE.sub(lambda found: found[0].encode().decode("unicode_escape"), line)


def release(name: str, sentence: str) -> str:
    return (TRADITIONAL if "traditional" in name else SIMPLIFIED).replace("@@", sentence)


def findings(text: str) -> list[Finding]:
    result = checked(text)
    assert not result.crashed
    return [finding for finding in result.findings if not finding.code.startswith(_ELSEWHERE)]


@pytest.mark.parametrize("name", ["punctuation.tsv", "figures.tsv", "personal.tsv", "words.tsv", "traditional.tsv"])
def test_each_defect_is_found_on_its_line(name: str) -> None:
    missed = []
    for code, sentence in (line.split("\t", 1) for line in lines(name)):
        text = release(name, sentence)
        at = text[: text.index(sentence)].count("\n") + 1
        found = {f.code for f in findings(text) if f.span and f.span.start.line <= at <= f.span.end.line}
        if code not in found:
            missed.append((code, sentence, found))
    assert missed == []


@pytest.mark.parametrize("name", ["clean.txt", "clean-traditional.txt"])
def test_a_clean_sentence_has_no_warning(name: str) -> None:
    wrong = [
        (sentence, finding.code, finding.message.zh)
        for sentence in lines(name)
        for finding in findings(release(name, sentence))
        if finding.severity > Severity.INFO
    ]
    assert wrong == []


@pytest.mark.parametrize("unsafe", [False, True])
def test_fixing_settles(unsafe: bool) -> None:
    for name in ("punctuation.tsv", "words.tsv", "personal.tsv"):
        for line in list(lines(name))[::3]:
            text = release(name, line.split("\t", 1)[1])
            fixed = fix_until_stable(text, findings, unsafe=unsafe)
            assert fix_until_stable(fixed.text, findings, unsafe=unsafe).text == fixed.text
