"""What can be wrong with a file: SCR-001 to SCR-019."""

from scr_schema.faults.entry import fault
from scr_schema.finding import Severity

READING = (
    fault(
        "001",
        "unreadable",
        "The path cannot be read: {reason}.",
        "Check that it exists, that it is a file or a folder, and that you may read it.",
    ),
    fault(
        "002",
        "not JSON",
        "This is not JSON.",
        "Mend the syntax at this place; a JSON library's own writer gets it right.",
    ),
    fault("003", "empty", "There is nothing here to check.", "Check the export: it wrote no record."),
    fault("004", "cut off", "The content is not whole: {what}.", "Ask the sender for the whole of it."),
    fault("005", "encoding", "The text is not UTF-8.", "Write the file as UTF-8."),
    fault(
        "006",
        "duplicate member",
        "A member stands twice in one object.",
        "Keep one: readers differ in which of the two they take.",
    ),
    fault(
        "007",
        "number not portable",
        "A number cannot be held exactly by every system.",
        "Keep whole numbers within ±9007199254740991 and others to what a double holds; NaN and Infinity are no JSON.",
    ),
    fault(
        "008",
        "text not Unicode",
        "A text holds half of a surrogate pair, which is no character.",
        "Write the character itself, or both halves of its escape.",
    ),
    fault(
        "009",
        "too deep",
        "Values are nested more than {limit} levels deep.",
        "No record needs that: check the exporter.",
    ),
    fault(
        "010", "too large", "This is larger than {limit} bytes.", "Send one record a line (NDJSON), or smaller records."
    ),
    fault(
        "011",
        "byte order mark",
        "The file begins with a byte order mark; it was skipped.",
        "Write UTF-8 without a byte order mark.",
        Severity.INFO,
    ),
    fault(
        "012",
        "unknown format",
        "Files of this kind are not read here.",
        "Give records in JSON or NDJSON; `scr-schema convert` makes them of a table.",
    ),
    fault(
        "013",
        "password protected",
        "The file is protected by a password, so nothing in it can be read.",
        "Save a copy without a password, and give that.",
    ),
    fault(
        "014",
        "damaged file",
        "The file is damaged: {what}.",
        "Open it in the program that wrote it, and save it anew.",
    ),
    fault(
        "015",
        "not what its name says",
        "The content is {found}, and the name of the file says otherwise; it was read as what it is.",
        "Give the file the ending of what it holds.",
        Severity.WARNING,
    ),
    fault(
        "016",
        "document type declaration",
        "A part of the file declares a document type, which no workbook or document may; it was not read.",
        "Open the file in the program that wrote it, and save it anew.",
    ),
    fault(
        "017",
        "macros",
        "The file holds macros; they were neither run nor read.",
        "Save it without macros before passing it on.",
        Severity.INFO,
    ),
    fault(
        "018",
        "cells far out",
        "The sheet has {what} beyond its first {limit} columns, which were not read.",
        "Move them to the table where they belong to it; delete them where they are left over.",
        Severity.WARNING,
    ),
)
