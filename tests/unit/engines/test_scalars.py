"""Each habit of other systems' serializers has a fault of its own, and a cure that names what to change."""

import re
from typing import Any

import pytest

from scr_schema.engines.scalars import scalar_fault
from scr_schema.faults import finding
from scr_schema.finding import Location
from scr_schema.schema.node import Node
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

DEFINITIONS = schema("record", CURRENT)["$defs"]


def complaint(definition: str, value: Any, *, required: bool = False) -> tuple[str, str]:
    found = scalar_fault(Node(DEFINITIONS[definition], definition, required), (), value)
    said = finding(found, Location())
    assert not re.search(r"\{\w+\}", said.message + said.help)
    return said.rule, said.help


@pytest.mark.parametrize(
    ("definition", "value", "rule", "cure"),
    [
        ("YesNoCode", None, "SCR-040", "Leave the member out, or say `not-known`."),
        ("Line", None, "SCR-040", "Leave the member out."),
        ("Line", "", "SCR-041", "Leave the member out."),
        ("Text", " \n\t", "SCR-041", "Leave the member out."),
        ("YesNoCode", "", "SCR-041", "Leave the member out, or say `not-known`."),
        ("MarkingCode", 2, "SCR-032", "serializers often write an enum's number"),
        ("YesNoCode", True, "SCR-032", "Write the code as text: `yes`."),
        ("YesNoCode", False, "SCR-032", "Write the code as text: `no`."),
        ("YesNoCode", 1, "SCR-032", "Write the code as text;"),
        ("MarkingCode", "OfficialSensitive", "SCR-033", "in another spelling"),
        ("MarkingCode", "OFFICIAL_SENSITIVE", "SCR-033", "in another spelling"),
        ("MarkingCode", "official sensitive", "SCR-033", "in another spelling"),
        ("YesNoCode", "perhaps", "SCR-033", "Use one of: `yes`, `no`, `not-known`,"),
        ("OrganisationKindCode", "perhaps", "SCR-033", "See `scr-schema codelists show organisation-kind`."),
        ("Moment", "2010-06-21T10:00:00", "SCR-042", "Add it: `Z`"),
        ("Moment", "2010-06-21 10:00", "SCR-042", "Add it: `Z`"),
        ("Moment", "2010-06-21T10:00:00.0000000", "SCR-042", "Add it: `Z`"),
        ("Period", "2009/2010-06-21T10:00:00", "SCR-042", "Add it: `Z`"),
        ("Moment", "2010-11-31", "SCR-035", "keep its words in a member for text"),
        ("Moment", "2010-13", "SCR-035", "keep its words in a member for text"),
        ("Moment", "2010-02-30T10:00:00Z", "SCR-035", "keep its words in a member for text"),
        ("Period", "../2011-02-29", "SCR-035", "keep its words in a member for text"),
        ("Moment", "31/08/2012", "SCR-034", "Write the year first"),
        ("Moment", "1.8.2012", "SCR-034", "Write the year first"),
        ("Moment", "31/08/2012 10:00:00", "SCR-034", "Write the year first"),
        ("Moment", "2012/08/31", "SCR-034", "Part year, month and day by hyphens"),
        ("Moment", "20120831", "SCR-034", "Part year, month and day by hyphens"),
        ("Moment", "20120831T100000Z", "SCR-034", "Part year, month and day by hyphens"),
        ("Moment", "2012-8-31", "SCR-034", "with two digits"),
        ("Moment", "2012-08-31 10:00:00Z", "SCR-034", "Put `T` between day and time"),
        ("Moment", "2012-08-31T10:00Z", "SCR-034", "Write the seconds too"),
        ("Moment", "2012-08-31T10:00+01:00", "SCR-034", "Write the seconds too"),
        ("Moment", "2012-08-31T10:00:00+0100", "SCR-034", "the offset's hours and minutes"),
        ("Moment", "2012-08-31T10:00:00+01", "SCR-034", "the offset's hours and minutes"),
        ("Moment", "next week", "SCR-034", "A year, month or day"),
        ("Period", "31/08/2012", "SCR-034", "Write the year first"),
        ("Line", "a" * 501, "SCR-036", "Keep to 1 to 500 characters."),
        ("Line", 5, "SCR-032", "Write it in quotes."),
        ("Integer", "5", "SCR-032", "Write the number without quotes."),
        ("Integer", 1.5, "SCR-032", "Write a whole number here."),
        ("Integer", True, "SCR-032", "Write a whole number here."),
        ("Integer", -1, "SCR-039", "Keep to 0 or more."),
        ("Integer", -1.0, "SCR-039", "Keep to 0 or more."),
        ("Integer", 2**53, "SCR-039", "Keep to 0 to 9007199254740991."),
        ("Organisation", "Police", "SCR-032", "Write an object here."),
    ],
)
def test_the_fault_of_a_value_names_its_cure(definition: str, value: Any, rule: str, cure: str) -> None:
    found, help_ = complaint(definition, value)
    assert found == rule
    assert cure in help_


def test_a_required_member_is_not_to_be_left_out() -> None:
    assert complaint("Line", None, required=True) == ("SCR-040", "The member is required: say what it holds.")


def test_one_value_where_a_list_belongs() -> None:
    fault = scalar_fault(Node({"type": "array", "items": {}}, None), (), "one")
    assert (fault.rule, fault.cure) == ("SCR-032", "Put it in a list, `[ ]`, also where there is one only.")


def test_a_constant_says_what_it_always_is() -> None:
    fault = scalar_fault(Node({"const": "1.0"}, None), ("schema_version",), "2.0")
    assert (fault.rule, fault.cure) == ("SCR-038", "Set it to `1.0`.")
