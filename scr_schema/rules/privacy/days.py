"""How exactly a moment or period is known."""

from datetime import timedelta

from scr_schema.rules.span import span_of

_A_DAY = timedelta(days=1)
_DOUBT = "?~%"


def is_one_day(edtf: str | None) -> bool:
    """Whether it says on which day something was, or on which minute of it, with or without a doubt."""
    if edtf is None:
        return False
    span = span_of(edtf.rstrip(_DOUBT))
    if span.first is None or span.last is None:
        return False
    return timedelta() <= span.last.at - span.first.at < _A_DAY
