"""Shares of one whole do not add up to more than a hundred per cent.

What it checks: percentages with 占 in one sentence (A占60%、B占50%), in a row (分别占60%、50%), of what is divided
(资金来源、成绩、权重), and the three industries' ratio (12:48:45), whose sum is more than 100.5; and a rate that cannot
be more than 100 (合格率120%). Three shares or more of one kind are a warning; two, and shares that may be of different
kinds (女性占30%，党员占75%), are information. Shares of different wholes (占全国的60%) are left alone.

Why: arithmetic; but a sentence may speak of two wholes without saying so.

```bad
白鹭区召开会议

全区企业中，小微企业占62%，中型企业占30%，大型企业占18%。
```

```bad
白鹭区召开会议

项目资金来源为：中央补助60%，省级配套25%，市县自筹25%。食品抽检合格率达120%。
```

```good
白鹭区召开会议

全区企业中，小微企业占62%，中型企业占30%，大型企业占8%；产量占全省的60%、全国的50%，增长200%，完成率120%。
```

Fix: none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...data import read_toml
from ...model.findings import Finding, Severity
from ...model.message import Text
from ...patterns import lazy
from ..context import Context
from ..rule import Rule
from ..shares import too_much

_RATES = read_toml("validate/rates.toml")
_RATE = lazy(
    f"(?P<name>{'|'.join(_RATES['rates'])})(?:已|均|分别)?(?:达到|达|为|超过|升至|提高到)?了?"
    r"(?P<value>\d{3}(?:\.\d{1,4})?)[%％]"
)
_OTHER = tuple(_RATES["other"])


def check(ctx: Context) -> Iterator[Finding]:
    """Each enumeration of shares, each rate."""
    for prose in ctx.prose:
        for start, end, total, certain in too_much(prose):
            yield RULE.finding(
                prose.span(start, end),
                f"占比相加为{total:g}%，超过100%",
                f"the shares add up to {total:g}%, more than 100%",
                severity=None if certain else Severity.INFO,
            )
        for found in _RATE.finditer(prose.text) if "率" in prose.alphabet else ():
            if float(found["value"]) > 100 and not prose.text.endswith(_OTHER, 0, found.start()):
                yield RULE.finding(
                    prose.span(*found.span()),
                    f"{found['name']}不会超过100%",
                    f"{found['name']} is never more than 100%",
                )


RULE = Rule(
    "NUM004",
    "shares-exceed-whole",
    Severity.WARNING,
    Text("占比相加超过100%", "shares add up to more than 100%"),
    check,
)
