"""Which reader reads which file."""

from collections.abc import Callable, Iterator

from scr_schema.finding import Fault
from scr_schema.readers import json_, ndjson
from scr_schema.readers.entry import Entry, FileFault
from scr_schema.readers.mark import BLANKS, without_mark
from scr_schema.readers.stream import ByteStream
from scr_schema.readers.strict import read_strictly

Reader = Callable[[ByteStream], Iterator[Entry | FileFault]]

#: Readers of records by the format's name.
READERS: dict[str, Reader] = {"json": json_.read, "ndjson": ndjson.read}

#: Formats of records by the ending of a file's name.
FORMATS = {".json": "json", ".ndjson": "ndjson", ".jsonl": "ndjson"}

#: Endings of tables in text, from which `convert` makes records.
TEXT_TABLES = (".csv", ".tsv")

#: Endings of files that hold tables and are not read.
OTHER_TABLES = (".docx", ".ods", ".xls", ".xlsm", ".xlsx")


def format_of(first_line: bytes) -> str:
    """The format of a stream without a name: NDJSON if its first line is a whole document, else JSON.

    A line that is refused for what it holds is whole.
    """
    text, _ = without_mark(first_line)
    value = read_strictly(text.strip(BLANKS))
    return "json" if isinstance(value, Fault) and value.rule in {"SCR-002", "SCR-004", "SCR-005"} else "ndjson"


def refused(suffix: str) -> Fault | None:
    """The fault of a file that is known to hold no record, by the ending of its name."""
    if suffix in OTHER_TABLES:
        return Fault("SCR-012", cure="Save the table as CSV, and turn that into records: `scr-schema convert`.")
    if suffix in TEXT_TABLES:
        return Fault("SCR-012", cure="Turn the table into records first: `scr-schema convert`.")
    return None
