from __future__ import annotations

import pytest

from govpub.config import ProfileConfig
from govpub.errors import InvalidConfig
from govpub.findings import Selection
from govpub.model import Severity, Text
from govpub.validate import RULES, Rule
from govpub.validate.profiles import profile_of, shipped
from tests.validate.support import checked, config_of, findings
from tests.validate.test_planted import CANONICAL, HONG_KONG, PAIRS


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_profile_can_be_read_and_names_rules_that_exist(name: str) -> None:
    profile = profile_of(ProfileConfig(base=name))
    assert set(profile.severities) <= {rule.code for rule in RULES}


def test_the_national_profile_knows_its_own_index_numbers() -> None:
    config = config_of('[profile]\nbase = "national"\n')
    assert findings(PAIRS, "META", config) == []
    assert {f.code for f in findings(CANONICAL, "META004", config)} == {"META004"}


def test_shandong_asks_for_the_validity() -> None:
    config = config_of('[profile]\nbase = "shandong"\n')
    assert [f for f in findings(CANONICAL, "META", config) if f.severity > Severity.INFO] == []
    without = CANONICAL.replace("有效性：有效\n", "")
    assert "缺少字段“效力状态”" in [f.message.zh for f in findings(without, "META002", config)]


def test_a_page_of_hong_kong_needs_no_block() -> None:
    assert findings(HONG_KONG, config=config_of('[profile]\nbase = "hongkong"\n')) == []


def test_a_site_has_its_own_words_grammar_and_severities() -> None:
    config = config_of(
        """
        [profile]
        required = ["index_number", "author"]
        index-number = 'BL-\\d{4}-\\d{3}'
        validity = ["在用", "停用"]
        subjects = ["取暖"]

        [profile.severities]
        META004 = "error"
        META017 = "off"
        META019 = "warning"

        [profile.wrong-forms]
        "白路区" = "白鹭区"
        """
    )
    found = {f.code: f for f in findings(CANONICAL.replace("各镇对本", "白路区各镇对本"), config=config)}
    assert found["META004"].severity is Severity.ERROR
    assert found["META019"].severity is Severity.WARNING
    assert found["META002"].message.zh == "缺少字段“作者”"
    assert "META014" in found
    assert found["TXT002"].message.zh == "“白路区”应为“白鹭区”"
    assert "META017" not in found


@pytest.mark.parametrize(
    "toml",
    [
        '[profile]\nbase = "shandon"\n',
        '[profile]\nrequired = ["index"]\n',
        "[profile]\nindex-number = '('\n",
        '[profile.severities]\nMETA001 = "fatal"\n',
    ],
)
def test_a_profile_that_makes_no_sense_is_refused_with_the_place(toml: str) -> None:
    with pytest.raises(InvalidConfig) as caught:
        checked(CANONICAL, config_of(toml))
    assert "profile" in caught.value.message.en


def test_rules_are_left_out_by_file_and_waived_by_reason() -> None:
    text = CANONICAL.replace("落实到人。", "落实到人，联系电话13812345678。")
    ignoring = config_of('[validate.per-file-ignores]\n"release.txt" = ["PII"]\n')
    assert findings(text, "PII", ignoring) == []
    waiving = config_of('[[validate.waivers]]\ncode = "PII002"\nreason = "对外电话"\nuntil = 2027-01-01\n')
    result = checked(text, waiving)
    assert [(w.finding.code, w.reason) for w in result.waived] == [("PII002", "对外电话")]
    assert not [f for f in result.findings if f.code == "PII002"]


def test_a_comment_in_the_source_suppresses_a_finding() -> None:
    text = CANONICAL.replace("（一）落实属地责任", "<!-- govpub: ignore PII002 对外 -->\n（一）落实属地责任").replace(
        "落实到单位、落实到人。", "落实到人，联系电话13812345678。"
    )
    assert findings(text, "PII") == []


def test_a_new_rule_is_information_in_the_release_that_brings_it() -> None:
    rule = Rule("X001", "x", Severity.ERROR, Text("甲", "a"), lambda ctx: iter(()), since="0.4")
    assert rule.usual("0.4.2") is Severity.INFO
    assert rule.usual("0.5.0") is Severity.ERROR
    assert RULES[0].usual("0.1.0") is RULES[0].severity


def test_selection_goes_before_the_configuration() -> None:
    assert Selection(select=("META",)).includes("META001")


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ('[validate]\nignore = ["METAX"]\n', "validate.ignore: no rule METAX"),
        ('[validate]\nselect = ["PNU"]\n', "validate.select: no rule PNU"),
        ('[profile.severities]\nMETA077 = "off"\n', "profile.severities: no rule META077"),
        ('[profile.severities]\nMETA = "off"\n', "profile.severities: no rule META"),
        ('[validate.per-file-ignores]\n"*.txt" = ["STR", "TXT999"]\n', "no rule TXT999"),
        ('[[validate.waivers]]\ncode = "PII099"\nreason = "x"\n', "validate.waivers: no rule PII099"),
    ],
)
def test_a_code_that_fits_no_rule_is_refused(toml: str, said: str) -> None:
    with pytest.raises(InvalidConfig, match=said):
        findings("题\n", config=config_of(toml))
