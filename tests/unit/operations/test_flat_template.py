import io

import pytest
from flat_sources import records_in

from scr_schema.errors import UnknownName
from scr_schema.operations.flat_template import flat_template
from scr_schema.readers.xlsx.reader import read
from scr_schema.schema.versions import RECORD_TYPES
from scr_schema.tables.flat.reading import begins_flat
from scr_schema.tables.source import SourceTable


@pytest.mark.parametrize("titles", [False, True], ids=["paths", "titles"])
@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_an_empty_template_is_a_flat_workbook_in_which_nothing_is_wrong(record_type: str, titles: bool) -> None:
    content = flat_template(record_type, titles=titles)
    flat, source = begins_flat(read(io.BytesIO(content)))
    assert flat
    assert records_in(source) == []
    assert content == flat_template(record_type, titles=titles)


def test_a_template_has_a_sheet_for_the_records_and_one_for_each_list() -> None:
    source = read(io.BytesIO(flat_template("recommendation")))
    names = [table.sheet for table in source if isinstance(table, SourceTable) and [*table.rows]]
    assert names[:2] == ["recommendation", "issuer identifiers"]
    assert names[-1] == "Codes"
    assert len(names) == 15


def test_a_kind_of_record_that_does_not_exist_has_no_template() -> None:
    with pytest.raises(UnknownName):
        flat_template("poem")
