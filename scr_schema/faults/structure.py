"""What can be wrong with a record by its schema: SCR-020 to SCR-059."""

from scr_schema.faults.entry import fault

STRUCTURE = (
    fault(
        "020",
        "record type missing or unknown",
        "The record does not say which kind of record it is.",
        "Set `record_type` to the kind that it is.",
    ),
    fault(
        "021",
        "version missing or unknown",
        "The record does not say a version of the schema that exists.",
        "Set `schema_version` to the version that it was written to.",
    ),
    fault(
        "022",
        "version from the future",
        "The record was written to a newer version of the schema than this tool knows.",
        "Update scr-schema, or ask for the record in a version that it knows.",
    ),
    fault("030", "missing member", "The member `{member}` is missing.", "Add it."),
    fault(
        "031",
        "unknown member",
        "The object has {count} that the schema does not know.",
        "Remove it, or put local data under `extensions`.",
    ),
    fault("032", "wrong type", "The value is not {expected}.", "Write a value of that type."),
    fault(
        "033",
        "not in the code list",
        "The value is not a code of the list `{codes}`.",
        "Use one of its codes, as it is spelt there.",
    ),
    fault("034", "wrong form", "The text is not of the form `{form}`.", "Write it in that form."),
    fault(
        "035",
        "not a day of the calendar",
        "There is no such day in the calendar.",
        "Look at the original; where it really says so, keep its words in a member for text and leave the date out.",
    ),
    fault("036", "too long or short", "The {what} is {how}.", "Keep to the bounds that the schema sets."),
    fault("037", "repeated item", "An item stands twice in the list.", "Name each once."),
    fault("038", "constant differs", "The value is not the one that this member always has.", "Set it to that value."),
    fault("039", "out of range", "The number is out of range.", "Keep to the bounds that the schema sets."),
    fault("040", "null", "The value is null.", "Leave the member out."),
    fault("041", "empty text", "The text is empty or blank.", "Leave the member out."),
    fault(
        "042",
        "time without offset",
        "The time does not say its offset from UTC.",
        "Add it: `Z`, or `+01:00` in British summer time.",
    ),
)
