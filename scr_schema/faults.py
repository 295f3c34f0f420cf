"""The table of what reading and structure can find wrong: SCR-nnn, permanent, never reused.

Rules drawn from the review's lessons have ids of their own and do not stand here.
"""

from collections.abc import Iterable

from scr_schema.finding import Fault, Finding, Location, RuleInfo, Severity, fingerprint, pointer


def _fault(number: str, title: str, summary: str, help: str, severity: Severity = Severity.ERROR) -> RuleInfo:
    return RuleInfo(id=f"SCR-{number}", severity=severity, title=title, summary=summary, help=help)


_READING = (
    _fault(
        "001",
        "unreadable",
        "The path cannot be read: {reason}.",
        "Check that it exists, that it is a file or a folder, and that you may read it.",
    ),
    _fault(
        "002",
        "not JSON",
        "This is not JSON.",
        "Mend the syntax at this place; a JSON library's own writer gets it right.",
    ),
    _fault("003", "empty", "There is nothing here to check.", "Check the export: it wrote no record."),
    _fault("004", "cut off", "The content is not whole: {what}.", "Ask the sender for the whole of it."),
    _fault("005", "encoding", "The text is not UTF-8.", "Write the file as UTF-8."),
    _fault(
        "006",
        "duplicate member",
        "A member stands twice in one object.",
        "Keep one: readers differ in which of the two they take.",
    ),
    _fault(
        "007",
        "number not portable",
        "A number cannot be held exactly by every system.",
        "Keep whole numbers within ±9007199254740991 and others to what a double holds; NaN and Infinity are no JSON.",
    ),
    _fault(
        "008",
        "text not Unicode",
        "A text holds half of a surrogate pair, which is no character.",
        "Write the character itself, or both halves of its escape.",
    ),
    _fault(
        "009",
        "too deep",
        "Values are nested more than {limit} levels deep.",
        "No record needs that: check the exporter.",
    ),
    _fault(
        "010", "too large", "This is larger than {limit} bytes.", "Send one record a line (NDJSON), or smaller records."
    ),
    _fault(
        "011",
        "byte order mark",
        "The file begins with a byte order mark; it was skipped.",
        "Write UTF-8 without a byte order mark.",
        Severity.INFO,
    ),
    _fault(
        "012",
        "unknown format",
        "Files of this kind are not read here.",
        "Give records in JSON or NDJSON; `scr-schema convert` makes them of a table.",
    ),
)

_STRUCTURE = (
    _fault(
        "020",
        "record type missing or unknown",
        "The record does not say which kind of record it is.",
        "Set `record_type` to the kind that it is.",
    ),
    _fault(
        "021",
        "version missing or unknown",
        "The record does not say a version of the schema that exists.",
        "Set `schema_version` to the version that it was written to.",
    ),
    _fault(
        "022",
        "version from the future",
        "The record was written to a newer version of the schema than this tool knows.",
        "Update scr-schema, or ask for the record in a version that it knows.",
    ),
    _fault("030", "missing member", "The member `{member}` is missing.", "Add it."),
    _fault(
        "031",
        "unknown member",
        "The object has {count} that the schema does not know.",
        "Remove it, or put local data under `extensions`.",
    ),
    _fault("032", "wrong type", "The value is not {expected}.", "Write a value of that type."),
    _fault(
        "033",
        "not in the code list",
        "The value is not a code of the list `{codes}`.",
        "Use one of its codes, as it is spelt there.",
    ),
    _fault("034", "wrong form", "The text is not of the form `{form}`.", "Write it in that form."),
    _fault(
        "035",
        "not a day of the calendar",
        "There is no such day in the calendar.",
        "Look at the original; where it really says so, keep its words in a member for text and leave the date out.",
    ),
    _fault("036", "too long or short", "The {what} is {how}.", "Keep to the bounds that the schema sets."),
    _fault("037", "repeated item", "An item stands twice in the list.", "Name each once."),
    _fault("038", "constant differs", "The value is not the one that this member always has.", "Set it to that value."),
    _fault("039", "out of range", "The number is out of range.", "Keep to the bounds that the schema sets."),
    _fault("040", "null", "The value is null.", "Leave the member out."),
    _fault("041", "empty text", "The text is empty or blank.", "Leave the member out."),
    _fault(
        "042",
        "time without offset",
        "The time does not say its offset from UTC.",
        "Add it: `Z`, or `+01:00` in British summer time.",
    ),
)

_TABLES = (
    _fault(
        "060",
        "no known heading",
        "No row of this table has the headings of an action plan.",
        "The heading row names at least the recommendation's or the tasks' column and two others.",
    ),
    _fault(
        "061",
        "ragged row",
        "The row has {found} cells where its heading has {expected}.",
        "Check the row for a stray separator or quote; its cells were kept.",
        Severity.WARNING,
    ),
    _fault(
        "062",
        "value filled in",
        "The table does not say `{member}`: {value} was filled in.",
        "Say it with the option of its name when converting.",
        Severity.INFO,
    ),
    _fault(
        "063",
        "rows joined",
        "{count} printed rows were joined into one, as a page had cut them.",
        "Look at the row where the sense breaks; each piece is kept.",
        Severity.INFO,
    ),
    _fault(
        "064",
        "impossible date",
        "A target date has no such day in the calendar; it was kept as printed.",
        "Ask the plan's owner which day was meant; nothing was moved to a real one.",
        Severity.WARNING,
    ),
    _fault(
        "065",
        "date not understood",
        "A target date could not be read; it was kept as printed.",
        "Write it as a day, a month and year, or `ongoing`.",
        Severity.WARNING,
    ),
    _fault(
        "066",
        "heading in a cell",
        "A word of the heading had slipped into this cell; it was left out of the text.",
        "Nothing to do: the cell is kept as printed.",
        Severity.INFO,
    ),
    _fault(
        "067",
        "tasks, owners and dates not aligned",
        "The numbers of the tasks do not fit those of the {what}, which were left in the row.",
        "Number tasks, owners and target dates alike to have them read together.",
        Severity.INFO,
    ),
    _fault(
        "068",
        "encoding guessed",
        "The file is not UTF-8; it was read as {encoding}.",
        "Save it as UTF-8 to be sure that every character is right.",
        Severity.WARNING,
    ),
    _fault(
        "069",
        "column without a member",
        "A column has no member of its own; it was kept word for word in `as_printed.other`.",
        "Nothing to do, unless it is one of ours under another name.",
        Severity.INFO,
    ),
    _fault(
        "070",
        "row before any heading",
        "The row stands before any heading; it was not read as an action.",
        "Check whether the table has a title above it, or lacks its heading row.",
        Severity.WARNING,
    ),
    _fault(
        "071",
        "control character",
        "A cell holds a control character, which no record may hold; it was replaced by a blank.",
        "Remove it at the source.",
        Severity.WARNING,
    ),
    _fault(
        "072",
        "quote never closed",
        "A quoted cell is never closed, so the rest of the file is one cell.",
        "Close the quote that opens here, or double it where it belongs to the text.",
    ),
    _fault(
        "073",
        "row without a recommendation",
        "The row has an action but no recommendation stands above it.",
        "Check the first cell of the row and of those above it.",
    ),
    _fault(
        "074",
        "recommendation without words",
        "The cell numbers a recommendation and says nothing more, so no recommendation was made of it.",
        "Look for its words in the cells beside and below, and put them behind the number.",
    ),
    _fault(
        "075",
        "heading without rows",
        "This row reads as a heading, and no row stands between it and the next heading or the end.",
        "If it is a row of the plan, reword the cells that are titles of columns: none of it was kept.",
        Severity.WARNING,
    ),
)

_RUNNING = (
    _fault(
        "090",
        "a rule failed",
        "A rule could not be asked; this is a fault of scr-schema, not of the record.",
        "Please report it.",
    ),
    _fault(
        "091",
        "baseline expired",
        "An entry of the baseline has expired, so what it accepted is found again.",
        "Mend what is found, or accept it anew until a later day.",
        Severity.WARNING,
    ),
    _fault(
        "092",
        "baseline unmatched",
        "An entry of the baseline accepts nothing that was found.",
        "Delete it, unless it was made for other files, or for another profile, side or day.",
        Severity.WARNING,
    ),
)

#: Every fault by its id, in order.
FAULTS = {info.id: info for info in (*_READING, *_STRUCTURE, *_TABLES, *_RUNNING)}


def info_of(fault: Fault) -> RuleInfo:
    """What the fault's rule says and weighs."""
    return fault.info or FAULTS[fault.rule]


def finding(
    fault: Fault,
    location: Location,
    *,
    record_type: str | None = None,
    record: str | None = None,
    stable_pointer: str | None = None,
) -> Finding:
    """The finding that a fault becomes once it is known where its record lies."""
    info = info_of(fault)
    where = pointer(fault.path) if stable_pointer is None else stable_pointer
    return Finding(
        rule=info.id,
        severity=info.severity,
        message=info.summary.format_map(fault.words),
        help=fault.cure or info.help,
        location=location,
        record_type=record_type,
        record=record,
        fingerprint=fingerprint(info.id, record_type, record, where),
    )


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: ``1 member``, ``2 members``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def either(words: Iterable[str]) -> str:
    """Words of the contract, as a message lists them."""
    return ", ".join(f"`{word}`" for word in words)
