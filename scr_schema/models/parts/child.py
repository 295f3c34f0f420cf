"""A child in a notification."""

from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.notifications import PresenceCode
from scr_schema.models.parts.person import Person
from scr_schema.types import Maybe, Text


class Child(Person):
    """A child of the family, also one who lives elsewhere or was not there."""

    present: PresenceCode
    """Whether the child saw or heard the incident, was on the premises, or was away."""
    concerned: YesNoCode
    """Whether the notification is about this child's safety; it decides who must receive it."""
    seen: Maybe[YesNoCode] = None
    """Whether the officer saw the child."""
    spoken_to: Maybe[YesNoCode] = None
    """Whether the officer spoke with the child."""
    contact_arrangements: Maybe[Text] = None
    """When and how the child is with the parent who lives apart."""
    voice: Maybe[Text] = None
    """What the child said and wished, and how the child seemed."""
