"""Which reader reads which file."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

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
#: Endings of files that hold tables; what reads them is loaded when the first such file is met.
TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xltx", ".docx", ".docm", ".dotx", ".ods")

#: Endings of files that hold tables in a form that is not read.
OTHER_TABLES = (".doc", ".dot", ".odt", ".pdf", ".rtf", ".xls", ".xlsb", ".xlt")

_HEAD = 4096


def format_of(first_line: bytes) -> str:
    """The format of a stream without a name: NDJSON if its first line is a whole document, else JSON.

    A line that is refused for what it holds is whole.
    """
    text, _ = without_mark(first_line)
    value = read_strictly(text.strip(BLANKS))
    return "json" if isinstance(value, Fault) and value.rule in {"SCR-002", "SCR-004", "SCR-005"} else "ndjson"


def refused(ending: str) -> Fault | None:
    """The fault of a file that is known, by the ending of its name, to hold tables in a form that is not read."""
    return (
        Fault("SCR-012", cure="Save it as XLSX, ODS, DOCX or CSV, and give that.") if ending in OTHER_TABLES else None
    )


def holds_tables(file: BinaryIO, ending: str) -> bool:
    """Whether an opened file is one of tables, by the ending of its name; a text may be JSON all the same."""
    if ending not in TABLES or ending != ".txt":
        return ending in TABLES
    head = file.read(_HEAD).lstrip(BLANKS)
    file.seek(0)
    return not without_mark(head)[0].startswith((b"{", b"["))
