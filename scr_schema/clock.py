"""The only clock there is: ``SOURCE_DATE_EPOCH`` where it is set, so that the same input gives the same bytes."""

import os
from datetime import UTC, datetime

from scr_schema.errors import BadSetting

_CLOCK = "SOURCE_DATE_EPOCH"
#: The years that records may name.
_YEARS = range(1800, 2200)


def now() -> datetime:
    """The time in UTC, in whole seconds.

    Raises:
        BadSetting: ``SOURCE_DATE_EPOCH`` is no number of seconds within the years that records may name.

    """
    epoch = os.environ.get(_CLOCK)
    try:
        moment = datetime.now(UTC) if epoch is None else datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        moment = None
    if moment is None or moment.year not in _YEARS:
        raise BadSetting(_CLOCK, "give it as seconds since 1970-01-01, or unset it")
    return moment.replace(microsecond=0)
