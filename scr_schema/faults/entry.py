"""How an entry of the table of faults is written."""

from scr_schema.finding import RuleInfo, Severity


def fault(number: str, title: str, summary: str, help: str, severity: Severity = Severity.ERROR) -> RuleInfo:
    """The entry of one number."""
    return RuleInfo(id=f"SCR-{number}", severity=severity, title=title, summary=summary, help=help)
