from __future__ import annotations

import pytest

from govpub.versions import suits


@pytest.mark.parametrize(
    ("required", "fits"),
    [
        (">=0.1", True), ("0.1.0", True), ("0.1", True), ("0.1.*", True), (">=0.1,<0.3", True), ("<0.1", False),
        (">0.1.0", False), (">=0.2", False), ("!=0.1.0", False), ("==0.1", True),
    ],
)  # fmt: skip
def test_a_version_fits_all_clauses(required: str, fits: bool) -> None:
    assert suits("0.1.0", required) is fits
    assert suits("0.1.0.dev3", required) is fits


@pytest.mark.parametrize("required", ["", "latest", "~=0.1", ">=", "0.1;"])
def test_what_is_no_requirement_is_refused(required: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        suits("0.1.0", required)
