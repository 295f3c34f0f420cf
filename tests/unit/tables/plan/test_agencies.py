import pytest

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.agencies import labelled_agency, named_agency, speaks_of_all

REGISTER = Register.read()


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("Alpha Police", "Alpha Police"),
        ("ALPHA POLICE", "ALPHA POLICE"),
        ("Dorset Police Action Plan", "Dorset Police"),
        ("Beta Council Children's Services", "Beta Council Children's Services"),
        ("Beta Children’s Social Care", "Beta Children’s Social Care"),
        ("Gamma Hospital NHS Foundation Trust – Single Agency Action Plan", "Gamma Hospital NHS Foundation Trust"),
        ("Recommendations for Alpha Police", "Alpha Police"),
        ("Single agency recommendations: Delta Housing Association", "Delta Housing Association"),
        ("IMR – Epsilon Probation Trust", "Epsilon Probation Trust"),
        ("3. Alpha Police", "Alpha Police"),
        ("2.1 Alpha Police", "Alpha Police"),
        ("Appendix 3: Alpha Police (continued)", "Alpha Police"),
        ("Agency: Zeta", "Zeta"),
        ("Name of agency – Zeta Care", "Zeta Care"),
        ("Lead agency: Zeta Care", "Zeta Care"),
        ("University Hospitals of Eta", "University Hospitals of Eta"),
        ("Borough of Poole", "Borough of Poole"),
        ("Ministry of Justice", "Ministry of Justice"),
        ("CAFCASS", "CAFCASS"),
        ("Health", "Health"),
        ("GPs", "GPs"),
        ("Schools", "Schools"),
        ("Children's social care", "Children's social care"),
        ("Northshire Safeguarding Children Board", "Northshire Safeguarding Children Board"),
        ("Alpha Police\nAction plan", "Alpha Police"),
    ],
)
def test_a_title_names_an_agency(title: str, agency: str) -> None:
    assert named_agency(title, REGISTER) == agency


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Agency:",
        "Action plan",
        "Serious Case Review – Child B",
        "Mental health",
        "Housing issues",
        "Police notifications to schools",
        "Multi-agency working",
        "Multi-agency",
        "Single agency",
        "Recommendations for all agencies",
        "Training for schools",
        "Supervision in schools",
        "Head of Service",
        "Director of Children's Services",
        "Communication between services",
        "Theme 2: Health",
        "The Police should tell the Council.",
        "Version 3, agreed by the Board",
        "support services",
        "Priority 1 – Early help service",
        "Alpha Police " * 20,
        "Report to the Safeguarding Board",
        "A very long name of some body that nobody would ever give to any Trust",
    ],
)
def test_another_title_names_none(title: str) -> None:
    assert named_agency(title, REGISTER) is None


@pytest.mark.parametrize(
    ("cells", "agency"),
    [
        (("Agency:", "Zeta Care", ""), "Zeta Care"),
        (("", "Name of agency", "", "Zeta  Care", "Date", "May 2018"), "Zeta Care"),
        (("Organisation", "Zeta"), "Zeta"),
        (("Agency:",), None),
        (("Completed by:", "Zeta Care"), None),
        (("Agency", "a b c d e f g h i j k"), None),
    ],
)
def test_an_agency_may_stand_in_the_cell_behind_its_label(cells: tuple[str, ...], agency: str | None) -> None:
    assert labelled_agency(cells) == agency


def test_a_title_may_say_that_it_speaks_of_several() -> None:
    several = ("All agencies", "Recommendations for both agencies", "Multi-agency actions", "Overview recommendations")
    assert all(map(speaks_of_all, several))
    assert not any(map(speaks_of_all, ("Alpha Police", "Training", "Single agency actions", "Joint visits")))
