"""What the police were called to."""

from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.notifications import ChildFoundCode, IncidentKindCode
from scr_schema.models.base import Part
from scr_schema.models.parts.person import Address, Locality
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, DistinctAtLeastOne, Duration, Id, Integer, Key, Maybe, Moment, Text


class IncidentDomesticAbuse(Part):
    """Whether the police recorded the incident as domestic abuse."""

    recorded: YesNoCode
    """Whether it was so recorded; it may be, although nobody was hurt."""
    reason: Maybe[Text] = None
    """Why it was, or why it was not."""


class IncidentOutcome(Part):
    """How the incident ended."""

    text: Maybe[Text] = None
    """The outcome in words."""
    crime_recorded: Maybe[YesNoCode] = None
    """Whether a crime was recorded."""
    arrest: Maybe[YesNoCode] = None
    """Whether somebody was arrested."""
    child_found: Maybe[ChildFoundCode] = None
    """In what state the child was found, where a child was looked for."""
    found_with: Maybe[Distinct[Key]] = None
    """With whom the child was found."""


class IncidentPrevious(Part):
    """Earlier incidents between the same people, so that a reader sees them mount up."""

    count: Maybe[Integer] = None
    """How many there were."""
    within: Maybe[Duration] = None
    """The time before this incident in which they were counted."""
    linked: Maybe[Distinct[Id]] = None
    """The notifications that were sent about them."""
    text: Maybe[Text] = None
    """What is known of them, in words."""


class Incident(Part):
    """What happened, with or without violence, and what the police learnt of it."""

    occurred: Dated
    """When it happened: a day, a time or a period."""
    reported_at: Maybe[Moment] = None
    """When the police were told."""
    attended_at: Maybe[Moment] = None
    """When an officer came."""
    reported_by: Maybe[Key] = None
    """The party who told them; absent for an anonymous call."""
    attended: Maybe[YesNoCode] = None
    """Whether an officer came at all."""
    kinds: DistinctAtLeastOne[IncidentKindCode]
    """What kind of incident it was; several may hold at once."""
    kinds_text: Maybe[Text] = None
    """The other kinds in words."""
    domestic_abuse: Maybe[IncidentDomesticAbuse] = None
    """Whether it was recorded as domestic abuse, and why."""
    locality: Maybe[Locality] = None
    """The area where it happened."""
    address: Maybe[Address] = None
    """The address where it happened. Identifies directly."""
    narrative: Maybe[Text] = None
    """What happened, in words."""
    outcome: Maybe[IncidentOutcome] = None
    """How it ended."""
    previous: Maybe[IncidentPrevious] = None
    """Earlier incidents between the same people."""
