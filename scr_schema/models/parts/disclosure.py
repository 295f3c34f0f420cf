"""What somebody told, and whether anybody asked."""

from scr_schema.codelists.notifications import AskedCode, DisclosureKindCode, KnowledgeCode
from scr_schema.models.base import Part
from scr_schema.models.parts.post import Post
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, Key, Line, Maybe, Moment, Text


class DisclosureAsked(Part):
    """Whether the person whom the disclosure is about was asked directly."""

    status: AskedCode
    """Whether the question was put, and if not, what stood in the way."""
    by: Maybe[Post] = None
    """Who asked."""
    at: Maybe[Moment] = None
    """When."""
    reply: Maybe[Text] = None
    """The answer."""
    reason: Maybe[Text] = None
    """Why the person was not asked."""


class Disclosure(Part):
    """A threat, an act or a state of mind that somebody told of or an officer observed."""

    key: Key
    """Its name in this record."""
    kind: DisclosureKindCode
    """What was disclosed."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    subject: Key
    """The person whose threat, act or state it is."""
    made_by: Maybe[Key] = None
    """The party who told of it."""
    made_to: Maybe[Line] = None
    """Who was told: an officer, a court, a school."""
    knowledge: KnowledgeCode
    """How the one who told of it knows."""
    said: Maybe[Dated] = None
    """When it was said."""
    occurs: Maybe[Dated] = None
    """When it happened, or is threatened to happen."""
    at_risk: Maybe[Distinct[Key]] = None
    """The persons whom it endangers, children above all."""
    words: Maybe[Text] = None
    """The very words that were used."""
    summary: Maybe[Text] = None
    """The sender's summary, kept apart so that it cannot tone the words down."""
    asked: Maybe[DisclosureAsked] = None
    """Whether the person was asked directly."""
