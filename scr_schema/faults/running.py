"""What can be wrong with a run: SCR-090 to SCR-099."""

from scr_schema.faults.entry import fault
from scr_schema.finding import Severity

RUNNING = (
    fault(
        "090",
        "a rule failed",
        "A rule could not be asked; this is a fault of scr-schema, not of the record.",
        "Please report it.",
    ),
    fault(
        "091",
        "baseline expired",
        "An entry of the baseline has expired, so what it accepted is found again.",
        "Mend what is found, or accept it anew until a later day.",
        Severity.WARNING,
    ),
    fault(
        "092",
        "baseline unmatched",
        "An entry of the baseline accepts nothing that was found.",
        "Delete it, unless it was made for other files, or for another profile, side or day.",
        Severity.WARNING,
    ),
)
