"""When things happened and when they are to be done."""

from scr_schema.codelists.everywhere import DateBasisCode, DirectionCode
from scr_schema.codelists.plans import TargetFlagCode, TargetKindCode
from scr_schema.models.base import Part
from scr_schema.types import Distinct, Duration, Integer, Key, Maybe, Moment, Period, Text


class DatedRelativeTo(Part):
    """A stated interval to something else in the record that has a date."""

    key: Key
    """The entry that the interval is counted from."""
    offset: Maybe[Duration] = None
    """How long; absent where no more is said than that it was before or after."""
    direction: DirectionCode
    """Before or after it."""


class Dated(Part):
    """When something happened, as exactly as it is known and no more."""

    basis: DateBasisCode
    """How it is known."""
    edtf: Maybe[Period] = None
    """The moment or period."""
    text: Maybe[Text] = None
    """The words of the source."""
    relative_to: Maybe[DatedRelativeTo] = None
    """An interval that the source states instead of a date, or beside it."""


class Age(Part):
    """An age as stated, where there is no birth date."""

    years: Maybe[Integer] = None
    """Whole years."""
    months: Maybe[Integer] = None
    """Whole months, beside the years."""
    at: Maybe[Moment] = None
    """When the person was that old."""
    text: Maybe[Text] = None
    """The words of the source."""


class TargetDate(Part):
    """A date by which something is to be done, as planned and as printed."""

    text: Maybe[Text] = None
    """The words as printed, without a list number; absent only where no date is stated."""
    kind: TargetKindCode
    """How the words were understood."""
    edtf: Maybe[Period] = None
    """The day, month, year or period that they mean."""
    duration: Maybe[Duration] = None
    """The time allowed, where a time is stated and no date."""
    milestone: Maybe[Text] = None
    """What is to have happened by then, where the date cell says so."""
    flags: Maybe[Distinct[TargetFlagCode]] = None
    """What a reader of the date should know."""
