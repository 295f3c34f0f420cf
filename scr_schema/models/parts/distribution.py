"""Who is to receive a notification, how it went to them, and what they did with it."""

from scr_schema.codelists.distribution import (
    AcknowledgementCode,
    AddressKindCode,
    ChannelCode,
    ContentCode,
    DecisionCode,
    DeliveryOutcomeCode,
    DistributionStatusCode,
    FileKindCode,
    RecipientFunctionCode,
    RecipientReasonCode,
)
from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.notifications import NotificationPurposeCode
from scr_schema.models.base import Part
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.post import Post
from scr_schema.models.parts.time import Dated
from scr_schema.types import Distinct, Hex64, Key, Line, Maybe, Moment, Text


class RecipientReason(Part):
    """Why somebody is to receive the notification."""

    kind: RecipientReasonCode
    """The reason."""
    kind_text: Maybe[Text] = None
    """The reason in words."""
    persons: Maybe[Distinct[Key]] = None
    """The persons on whose account."""


class Delivery(Part):
    """One attempt to hand the notification over, a telephone call included."""

    channel: ChannelCode
    """The way it went."""
    purpose: Maybe[Distinct[NotificationPurposeCode]] = None
    """What this attempt was for; a call may refer a child where the form only informs."""
    sent_at: Maybe[Moment] = None
    """When it was sent, or when the call was made."""
    sent: Maybe[Dated] = None
    """How that time is known, where a later reader pieced it together."""
    by: Maybe[Post] = None
    """Who sent it or called."""
    secure: Maybe[YesNoCode] = None
    """Whether the way was secure."""
    to: Maybe[AddressKindCode] = None
    """What kind of address it went to; never the address."""
    content: ContentCode
    """How much of the notification went."""
    omitted: Maybe[Distinct[Key]] = None
    """Disclosures, history and persons that were left out."""
    omitted_reason: Maybe[Text] = None
    """Why they were left out."""
    digest: Maybe[Hex64] = None
    """SHA-256 of the `disclosures` as this recipient got them, in canonical JSON (RFC 8785)."""
    reference: Maybe[Line] = None
    """The sender's number for this attempt."""
    logged_by_sender: Maybe[YesNoCode] = None
    """Whether the sender kept a record of it."""
    outcome: DeliveryOutcomeCode
    """Whether it arrived."""


class Acknowledgement(Part):
    """Whether the recipient confirms that the notification came."""

    status: AcknowledgementCode
    """What the recipient says, also that it has no record or disputes it."""
    at: Maybe[Moment] = None
    """When it said so."""
    by: Maybe[Post] = None
    """Who said so."""
    reference: Maybe[Line] = None
    """The recipient's own number for it."""
    text: Maybe[Text] = None
    """What was said beyond that."""


class Filing(Part):
    """Whether a copy was put on the record of one person."""

    person: Key
    """The person whose record it is."""
    record: FileKindCode
    """What kind of record it is."""
    filed: YesNoCode
    """Whether the copy is on it."""
    at: Maybe[Moment] = None
    """When it was put there."""
    reviewed_by: Maybe[Post] = None
    """Who read it and weighed the risk."""
    reviewed_at: Maybe[Moment] = None
    """When."""
    action: Maybe[Text] = None
    """What was done upon it."""
    hidden_online: Maybe[YesNoCode] = None
    """Whether the entry is hidden where patients read their record online."""
    reason: Maybe[Text] = None
    """Why it was not filed."""


class Decision(Part):
    """What a recipient decided to do."""

    key: Key
    """Its name in this record; an issuer that merges it puts the recipient's key in front."""
    kind: DecisionCode
    """What was decided."""
    kind_text: Maybe[Text] = None
    """The decision in words."""
    at: Maybe[Moment] = None
    """When."""
    by: Maybe[Post] = None
    """Who decided."""
    threshold: Maybe[Text] = None
    """The threshold that was applied."""
    threshold_met: Maybe[YesNoCode] = None
    """Whether the case met it."""
    considered: Maybe[Distinct[Key]] = None
    """Disclosures and history that were weighed."""
    early_help_considered: Maybe[YesNoCode] = None
    """Whether early help was thought of."""
    referrer_told: Maybe[YesNoCode] = None
    """Whether the sender was told."""
    told_at: Maybe[Moment] = None
    """When the sender was told."""
    rationale: Maybe[Text] = None
    """Why it was so decided."""


class RecipientEscalation(Part):
    """A matter taken higher because there was no answer or no agreement."""

    at: Moment
    """When."""
    to: Maybe[Line] = None
    """The level or desk that it was taken to."""
    reason: Text
    """Why."""
    outcome: Maybe[Text] = None
    """What came of it."""


class Recipient(Part):
    """Somebody who is to receive the notification, also one whom it never reached."""

    key: Key
    """Its name in this record."""
    function: RecipientFunctionCode
    """The service that the recipient performs."""
    function_text: Maybe[Text] = None
    """The service in words."""
    organisation: Maybe[Organisation] = None
    """The body; absent where it is not known which."""
    reasons: Maybe[list[RecipientReason]] = None
    """Why this recipient."""
    status: DistributionStatusCode
    """Whether the notification went out to it."""
    via: Maybe[Key] = None
    """The recipient that forwards it to this one."""
    status_reason: Maybe[Text] = None
    """Why it was not sent, or failed."""
    handling: Maybe[list[Text]] = None
    """Instructions for this recipient alone; the record's marking holds those for all."""
    deliveries: Maybe[list[Delivery]] = None
    """Every attempt to hand it over."""
    acknowledgement: Maybe[Acknowledgement] = None
    """Whether the recipient confirms that it came."""
    filings: Maybe[list[Filing]] = None
    """On whose records a copy was put."""
    decisions: Maybe[list[Decision]] = None
    """What the recipient decided."""
    escalations: Maybe[list[RecipientEscalation]] = None
    """What was taken higher."""
