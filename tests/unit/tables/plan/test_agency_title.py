import pytest

from scr_schema.tables.plan.agency_title import AgencyTitle, agency_before, agency_behind, is_body


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("Overview Report RECOMMENDATION", "Overview Report"),
        ("Alpha Trust RECOMMENDATION", "Alpha Trust"),
        ("Alpha Trust: Recommendation", "Alpha Trust"),
        ("Alpha Trust – Recommendations*", "Alpha Trust"),
        ("Alpha Trust Recommendation(s)", "Alpha Trust"),
        ("Borough of Alpha Children’s Services RECOMMENDATION", "Borough of Alpha Children’s Services"),
        ("Alpha & Beta RECOMMENDATION", "Alpha & Beta"),
        ("Alpha’s Recommendations", "Alpha’s"),
        ("alpha social care recommendations", "alpha social care"),
    ],
)
def test_the_agency_before_the_word(title: str, agency: str) -> None:
    assert agency_before(title) == AgencyTitle(agency)


def test_the_word_may_have_slips() -> None:
    assert agency_before("Alpha Trust RECOMENDATOIN") == AgencyTitle("Alpha Trust", exact=False)


@pytest.mark.parametrize(
    "title",
    ["Single agency recommendations", "SCR Recommendations:", "Key recommendation"],
)
def test_a_kind_of_recommendations_is_no_agency(title: str) -> None:
    assert agency_before(title) == AgencyTitle(None)


@pytest.mark.parametrize(
    "title",
    [
        "Recommendation",
        "Extent of recommendation",
        "Action to carry out the recommendation",
        "WORK AGAINST RECOMMENDATION",
        "housing themes recommendation",
        "Alpha Trust",
        "***",
        "",
        "A " * 200 + "recommendation",
    ],
)
def test_a_title_that_names_none(title: str) -> None:
    assert agency_before(title) is None or agency_before(title) == AgencyTitle(None)
    assert agency_behind(title) is None


@pytest.mark.parametrize(
    "title",
    [
        "Recommendations for Alpha Trust",
        "Recommendation (Alpha Trust)",
        "RECOMMENDATION - Alpha Trust",
        "Recommendation: Alpha Trust",
    ],
)
def test_the_agency_behind_the_word(title: str) -> None:
    assert agency_behind(title) == "Alpha Trust"


@pytest.mark.parametrize(
    "title", ["Recommendation for practice", "Recommendation (what was said)", "Recommendation: 3"]
)
def test_other_words_behind_it_are_no_agency(title: str) -> None:
    assert agency_behind(title) is None


@pytest.mark.parametrize("text", ["Alpha Trust", "ALPHA POLICE", "Children’s Social Care Alpha", "Cafcass", "SWAST"])
def test_a_body(text: str) -> None:
    assert is_body(text)


@pytest.mark.parametrize("text", ["Alpha", "Wider lens", "Service area", "Health outcome", "", "Trust " * 50])
def test_no_body_for_certain(text: str) -> None:
    assert not is_body(text)
