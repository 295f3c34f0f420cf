from scr_schema.finding import Fault
from scr_schema.readers.control_characters import without_control_characters
from scr_schema.tables.place import PlacedFault
from scr_schema.tables.source import SourceRow


def test_each_cell_with_one_is_said_behind_its_row_and_all_else_stays() -> None:
    fault = PlacedFault(Fault("SCR-072"))
    plain = SourceRow(1, ("a\tb\nc\rd", "e\u0085\u2028\xad"))
    odd = SourceRow(2, ("\x00a", "b", "c\x1f\x7f"), table=3)
    first, second, row, one, other = without_control_characters([plain, fault, odd])
    assert (first, second) == (plain, fault)
    assert isinstance(row, SourceRow)
    assert (row.cells, row.table) == ((" a", "b", "c  "), 3)
    assert [(said.fault.rule, said.place.cell) for said in (one, other)] == [("SCR-071", "A2"), ("SCR-071", "C2")]
