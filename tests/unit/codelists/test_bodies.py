import csv
from pathlib import Path

import pytest

from scr_schema.codelists.bodies import COLUMNS, Body, Register
from scr_schema.codelists.organisations import OrganisationKindCode
from scr_schema.errors import BadRegister
from scr_schema.types.calendar import MOMENT
from scr_schema.types.text import Gss, Key

APPENDIX_HEADINGS = {
    "NHS Bournemouth & Poole Health IMR Overview": "nhs-bournemouth-and-poole-health-imr-overview",
    "Poole Hospital NHS Foundation Trust": "poole-hospital",
    "Royal Bournemouth & Christchurch Hospital Trust": "royal-bournemouth-and-christchurch-hospitals",
    "NHS Bournemouth and Poole": "nhs-bournemouth-and-poole",
    "Bournemouth and Poole Community Health Services": "bournemouth-and-poole-community-health-services",
    "CAFCASS": "cafcass",
    "Dorset Police": "dorset-police",
    "Poole Children's Social Care": "poole-childrens-social-care",
    "Children's Social Care Bournemouth": "bournemouth-childrens-social-care",
}

REPORTING_AGENCIES = {
    "Dorset Police": "dorset-police",
    "Borough of Poole, Children's Services": "poole-childrens-social-care",
    "Children's Social Care, Bournemouth Borough Council": "bournemouth-childrens-social-care",
    "Bournemouth & Poole Primary Care Trust": "nhs-bournemouth-and-poole",
    "Poole Hospital NHS Foundation Trust": "poole-hospital",
    "South Western Ambulance Trust": "south-western-ambulance-service",
    "Royal Bournemouth & Christchurch Hospitals Trust": "royal-bournemouth-and-christchurch-hospitals",
    "Child & Family Court Advisory Service": "cafcass",
}


@pytest.fixture(scope="module")
def shipped() -> Register:
    return Register.read()


def row(**cells: str) -> dict[str, str]:
    return {"Id": "north-trust", "Name": "North Trust", "Kind": "hospital-trust"} | cells


def write(folder: Path, *rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> Path:
    path = folder / "bodies.csv"
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path


def found(register: Register, name: str) -> str | None:
    body = register.find(name)
    return body.id if body else None


def suggested(register: Register, name: str) -> str | None:
    body = register.suggest(name)
    return body.id if body else None


class TestShippedRegister:
    @pytest.mark.parametrize(("heading", "body"), APPENDIX_HEADINGS.items())
    def test_every_heading_of_the_appendix_resolves(self, shipped: Register, heading: str, body: str) -> None:
        assert found(shipped, heading) == body

    def test_the_nine_headings_are_nine_bodies(self, shipped: Register) -> None:
        assert len({found(shipped, heading) for heading in APPENDIX_HEADINGS}) == 9

    @pytest.mark.parametrize("joint", ["&", "and"])
    def test_the_health_overview_is_never_the_commissioner(self, shipped: Register, joint: str) -> None:
        commissioner = shipped.find(f"NHS Bournemouth {joint} Poole")
        overview = shipped.find(f"NHS Bournemouth {joint} Poole Health IMR Overview")
        assert commissioner is not None
        assert overview is not None
        assert commissioner.kind is OrganisationKindCode.HEALTH_COMMISSIONER
        assert overview.kind is OrganisationKindCode.OTHER

    @pytest.mark.parametrize(("name", "body"), REPORTING_AGENCIES.items())
    def test_every_agency_that_wrote_a_report_resolves(self, shipped: Register, name: str, body: str) -> None:
        assert found(shipped, name) == body

    @pytest.mark.parametrize(
        ("name", "body"),
        [
            ("CAF/CASS", "cafcass"),
            ("B&P NHS", "nhs-bournemouth-and-poole"),
            ("NHS B & P", "nhs-bournemouth-and-poole"),
            ("BPCHS", "bournemouth-and-poole-community-health-services"),
            ("PGHT", "poole-hospital"),
            ("RB&CH", "royal-bournemouth-and-christchurch-hospitals"),
            ("Bournemouth & Poole Local Safeguarding Children Board", "bournemouth-and-poole-lscb"),
        ],
    )
    def test_short_and_printed_forms_resolve(self, shipped: Register, name: str, body: str) -> None:
        assert found(shipped, name) == body

    @pytest.mark.parametrize("name", ["Social Services", "CSC", "CCS", "CYPS", "CYPSC", "Safeguarding Service"])
    def test_what_any_area_calls_its_own_service_names_no_body(self, shipped: Register, name: str) -> None:
        assert shipped.find(name) is None

    def test_successors_lead_to_the_bodies_of_today(self, shipped: Register) -> None:
        by_id = {body.id: body for body in shipped.bodies}
        councils = by_id["bournemouth-borough-council"], by_id["borough-of-poole"]
        assert {council.successor for council in councils} == {"bcp-council"}
        assert by_id["bcp-council"].area_code == "E06000058"

    def test_dates_ids_and_area_codes_have_the_forms_of_the_contract(self, shipped: Register) -> None:
        gss, key = (alias.__value__.__metadata__[0] for alias in (Gss, Key))
        for body in shipped.bodies:
            assert key.matches(body.id)
            assert body.area_code is None or gss.matches(body.area_code)
            assert all(MOMENT.matches(day) for day in (body.since, body.until) if day)
            assert body.source


class TestFind:
    @pytest.mark.parametrize("name", ["NORTH TRUST", "  north\t trust ", "North\N{NO-BREAK SPACE}Trust"])
    def test_case_and_blanks_are_left_aside(self, tmp_path: Path, name: str) -> None:
        assert found(Register.read(write(tmp_path, row())), name) == "north-trust"

    def test_the_words_that_names_begin_with_are_known(self, tmp_path: Path) -> None:
        path = write(tmp_path, row(Aliases="The North|CAF/CASS|B&P Trust"))
        assert Register.read(path).first_words == {"north", "the", "caf", "b&p"}

    def test_a_typographic_apostrophe_is_an_apostrophe(self, tmp_path: Path) -> None:
        register = Register.read(write(tmp_path, row(Name="North Children's Trust")))
        assert found(register, "North Children’s Trust") == "north-trust"

    @pytest.mark.parametrize("name", ["North & South Trust", "north and south trust", "North&South Trust"])
    def test_ampersand_and_the_word_are_alike(self, tmp_path: Path, name: str) -> None:
        register = Register.read(write(tmp_path, row(Name="North and South Trust")))
        assert found(register, name) == "north-trust"

    def test_ampersand_and_the_word_stay_apart_where_they_tell_two_bodies_apart(self, tmp_path: Path) -> None:
        path = write(tmp_path, row(Name="North & South"), row(Id="north-south-board", Name="North and South"))
        register = Register.read(path)
        assert found(register, "NORTH & SOUTH") == "north-trust"
        assert found(register, "NORTH AND SOUTH") == "north-south-board"
        assert register.find("North&South") is None

    def test_a_near_name_is_not_found(self, shipped: Register) -> None:
        assert shipped.find("CAFACASS") is None


class TestSuggest:
    @pytest.mark.parametrize(
        ("name", "body"),
        [
            ("CAFACASS", "cafcass"),
            ("Dorset Polcie", "dorset-police"),
            ("Poole Hospitals NHS Foundation Trust", "poole-hospital"),
        ],
    )
    def test_a_slip_suggests_the_body_that_was_meant(self, shipped: Register, name: str, body: str) -> None:
        assert suggested(shipped, name) == body

    @pytest.mark.parametrize("name", ["", "Northshire Constabulary", "Exeter Hospital"])
    def test_a_body_that_is_not_there_suggests_none(self, shipped: Register, name: str) -> None:
        assert shipped.suggest(name) is None

    def test_the_overview_does_not_suggest_the_commissioner(self, tmp_path: Path) -> None:
        register = Register.read(write(tmp_path, row(Name="NHS Bournemouth and Poole")))
        assert register.suggest("NHS Bournemouth & Poole Health IMR Overview") is None


class TestRead:
    def test_every_column_arrives(self, tmp_path: Path) -> None:
        cells = {"Aliases": "NT | N. Trust|", "From": "2009-04", "To": "2013-03-31", "Successor": "north-trust"}
        path = write(tmp_path, row(**cells, **{"Area code": "E06000058", "Source": "SI 1"}))
        assert Register.read(path).bodies == (
            Body(
                id="north-trust",
                name="North Trust",
                kind=OrganisationKindCode.HOSPITAL_TRUST,
                aliases=("NT", "N. Trust"),
                since="2009-04",
                until="2013-03-31",
                successor="north-trust",
                area_code="E06000058",
                source="SI 1",
            ),
        )

    def test_empty_cells_are_absent(self, tmp_path: Path) -> None:
        (body,) = Register.read(write(tmp_path, row())).bodies
        assert body == Body(id="north-trust", name="North Trust", kind=OrganisationKindCode.HOSPITAL_TRUST)

    def test_further_columns_empty_rows_and_a_byte_order_mark_do_no_harm(self, tmp_path: Path) -> None:
        path = write(tmp_path, row(Note="seen"), {}, columns=(*COLUMNS, "Note"))
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes() + b"\r\n")
        assert len(Register.read(path).bodies) == 1

    def test_one_body_may_repeat_its_own_name(self, tmp_path: Path) -> None:
        assert found(Register.read(write(tmp_path, row(Aliases="NORTH TRUST"))), "north trust") == "north-trust"


SECOND = row(Id="south-trust", Name="South Trust")

BAD_REGISTERS = {
    "an unknown kind": ([row(), SECOND | {"Kind": "Secret kind"}], 3, "kind"),
    "an unknown successor": ([row(), SECOND | {"Successor": "secret-trust"}], 3, "successor"),
    "a shared alias": ([row(Aliases="NT"), SECOND | {"Aliases": "ST|n.t.|nt"}], 3, "alias with row 2"),
    "an alias that is another's name": ([row(), SECOND | {"Aliases": "north trust"}], 3, "alias with row 2"),
    "a shared id": ([row(), SECOND | {"Id": "north-trust"}], 3, "id with row 2"),
    "no id": ([row(Id="")], 2, "no id"),
    "no name": ([row(Name=" ")], 2, "no name"),
    "an empty row before the fault": ([row(), {}, SECOND | {"Kind": ""}], 4, "kind"),
}


class TestBadRegister:
    @pytest.mark.parametrize(("rows", "number", "fault"), BAD_REGISTERS.values(), ids=BAD_REGISTERS)
    def test_the_row_and_the_fault_are_named(
        self, tmp_path: Path, rows: list[dict[str, str]], number: int, fault: str
    ) -> None:
        with pytest.raises(BadRegister) as caught:
            Register.read(write(tmp_path, *rows))
        assert caught.value.row == number
        assert fault in caught.value.fault
        assert caught.value.cure in str(caught.value)

    @pytest.mark.parametrize("rows", [rows for rows, *_ in BAD_REGISTERS.values()], ids=BAD_REGISTERS)
    def test_no_cell_is_told(self, tmp_path: Path, rows: list[dict[str, str]]) -> None:
        with pytest.raises(BadRegister) as caught:
            Register.read(write(tmp_path, *rows))
        assert not any(word in str(caught.value).casefold() for word in ("north", "south", "secret"))

    @pytest.mark.parametrize("column", COLUMNS)
    def test_a_missing_column_is_named(self, tmp_path: Path, column: str) -> None:
        path = write(tmp_path, row(), columns=tuple(name for name in COLUMNS if name != column))
        with pytest.raises(BadRegister) as caught:
            Register.read(path)
        assert (caught.value.row, caught.value.fault) == (1, f"it lacks {column}")

    @pytest.mark.parametrize(
        ("content", "number"),
        [
            (b"", 1),
            (b"\xff\xfe", None),
            (",".join(COLUMNS).encode() + b"\na,b\n", 2),
            (",".join(COLUMNS).encode() + b'\n"never closed', None),
        ],
        ids=["empty", "not UTF-8", "ragged", "open quote"],
    )
    def test_what_is_no_table_is_refused(self, tmp_path: Path, content: bytes, number: int | None) -> None:
        path = tmp_path / "bodies.csv"
        path.write_bytes(content)
        with pytest.raises(BadRegister) as caught:
            Register.read(path)
        assert caught.value.row == number

    def test_a_file_that_is_not_there_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(BadRegister, match="cannot be read"):
            Register.read(tmp_path / "absent.csv")
