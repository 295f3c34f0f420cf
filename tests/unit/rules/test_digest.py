import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scr_schema.rules.across import digest
from scr_schema.rules.across.digest import digest_of

VALUES = st.recursive(
    st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(params=["the fast way", "the plain way"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "the plain way":
        monkeypatch.setattr(digest, "_canonical", digest._plainly)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1, "b": [2]}, {"b": [2.0], "a": 1.0}),
        ({"é": "\U0001d11e"}, {"\u00e9": "𝄞"}),
        ([1e22], [10**22]),
        ([0], [-0.0]),
    ],
)
def test_the_same_content_has_the_same_digest(one: object, other: object) -> None:
    assert digest_of(one) == digest_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [([1, 2], [2, 1]), ({"a": 1}, {"a": "1"}), ([True], [1]), ([2], [2.5]), ({"a": []}, {}), (["a b"], ["a", "b"])],
)
def test_other_content_has_another(one: object, other: object) -> None:
    assert digest_of(one) != digest_of(other)


@given(VALUES)
def test_every_value_has_one_and_keeps_it(value: object) -> None:
    assert digest_of(value) == digest_of(copy.deepcopy(value))
