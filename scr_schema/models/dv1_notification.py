"""A police notification to other agencies about an incident in a family with children."""

from typing import Literal

from pydantic import ConfigDict

from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.notifications import (
    ChildrenStatusCode,
    LawfulBasisCode,
    MessageKindCode,
    NotificationFormCode,
    NotificationPurposeCode,
    NotificationStageCode,
    ReferenceSchemeCode,
    StatedStatusCode,
    UrgencyCode,
)
from scr_schema.models.base import Part
from scr_schema.models.header import Record
from scr_schema.models.parts.assessment import (
    Dv1NotificationFactor,
    Dv1NotificationJointAssessment,
    Dv1NotificationMarac,
    Dv1NotificationOversight,
    Grading,
)
from scr_schema.models.parts.child import Child
from scr_schema.models.parts.disclosure import Disclosure
from scr_schema.models.parts.distribution import Recipient
from scr_schema.models.parts.incident import Incident
from scr_schema.models.parts.narrative import DocumentRef
from scr_schema.models.parts.person import History, Person, Relationship
from scr_schema.models.parts.proceeding import Proceeding
from scr_schema.types import Distinct, DistinctAtLeastOne, Key, Line, Maybe, Moment, Text


class Dv1NotificationReferral(Part):
    """The form by which a child was referred, beside the notification."""

    form: Text
    """The name of the form, as the sender calls it."""
    reference: Maybe[Line] = None
    """Its number."""
    recipients: Maybe[Distinct[Key]] = None
    """The recipients to whom it went."""


class Dv1NotificationReference(Part):
    """A number by which the sender's systems know the incident or the form."""

    scheme: ReferenceSchemeCode
    """What the number counts."""
    value: Line
    """The number."""


class Dv1NotificationExpectedAction(Part):
    """Something that the sender assumes another will do."""

    text: Text
    """What is expected."""
    by: Maybe[Key] = None
    """The recipient that is to do it."""
    acknowledged: Maybe[YesNoCode] = None
    """Whether that recipient agreed to do it."""
    due: Maybe[Moment] = None
    """By when."""


class Dv1NotificationSharingAware(Part):
    """Whether one person was told that the notification was sent."""

    person: Key
    """The person."""
    told: YesNoCode
    """Whether that person knows."""
    reason: Maybe[Text] = None
    """Why the person was told, or was not."""


class Dv1NotificationSharing(Part):
    """On what ground the notification is shared, and from whom it must be kept."""

    basis: Maybe[LawfulBasisCode] = None
    """The lawful ground for sharing it."""
    aware: Maybe[list[Dv1NotificationSharingAware]] = None
    """Who knows that it was sent."""
    do_not_reveal_to: Maybe[Distinct[Key]] = None
    """Persons whom it must never reach, nor the fact that it exists."""
    protocols: Maybe[list[DocumentRef]] = None
    """The protocols under which it is shared."""
    text: Maybe[Text] = None
    """What a recipient should know before sharing it further."""


class Dv1Notification(Record):
    """What the police tell other agencies, and, in later revisions, what became of it.

    Its stage says what can be asked of it: as sent, it holds no decisions of others.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "record_type": "dv1-notification",
                    "schema_version": "1.0",
                    "id": "example:notification-1",
                    "issuer": {"name": "Police Force A", "kind": "police", "unit": "Public Protection Unit"},
                    "issued_at": "2024-03-05T09:30:00Z",
                    "revision": 1,
                    "marking": {"code": "official-sensitive"},
                    "form": "public-protection-notice",
                    "message": "first",
                    "stage": "sent",
                    "purpose": ["information"],
                    "incident": {
                        "occurred": {"basis": "recorded", "edtf": "2024-03-04T21:10:00Z"},
                        "kinds": ["verbal"],
                    },
                    "parties": [{"key": "adult-a", "roles": ["parent", "caller"], "pseudonym": "Adult A"}],
                    "children": [
                        {
                            "key": "child-a",
                            "roles": ["child"],
                            "pseudonym": "Child A",
                            "age": {"years": 6},
                            "residences": [
                                {
                                    "basis": "main",
                                    "locality": {"authority": {"name": "Council A", "gss": "E06999999"}},
                                    "lives_with": ["adult-a"],
                                }
                            ],
                            "present": "heard",
                            "concerned": "yes",
                        }
                    ],
                    "children_status": "listed",
                    "disclosures_status": "none-made",
                    "distribution": [
                        {
                            "key": "council-a",
                            "function": "childrens-social-care",
                            "organisation": {
                                "name": "Council A",
                                "kind": "childrens-social-care",
                                "area": {"name": "Council A", "gss": "E06999999"},
                            },
                            "reasons": [{"kind": "child-lives-here", "persons": ["child-a"]}],
                            "status": "sent",
                            "deliveries": [
                                {
                                    "channel": "secure-email",
                                    "sent_at": "2024-03-05T09:30:00Z",
                                    "to": "role-mailbox",
                                    "content": "full",
                                    "outcome": "delivered",
                                }
                            ],
                        }
                    ],
                }
            ]
        }
    )

    record_type: Literal["dv1-notification"]
    """Always `dv1-notification`."""
    form: NotificationFormCode
    """The form that was used."""
    form_text: Maybe[Text] = None
    """The form in words."""
    message: MessageKindCode
    """Whether it is a first message, an update, a correction or a reminder."""
    stage: NotificationStageCode
    """How far it has come, from prepared to closed."""
    purpose: DistinctAtLeastOne[NotificationPurposeCode]
    """Whether it informs or refers, or does not say."""
    referral: Maybe[Dv1NotificationReferral] = None
    """The referral form that goes with it."""
    urgency: Maybe[UrgencyCode] = None
    """How soon a recipient must act."""
    references: Maybe[list[Dv1NotificationReference]] = None
    """Numbers of the incident, the crime and the form."""
    incident: Incident
    """What happened."""
    parties: Maybe[list[Person]] = None
    """The adults; there may be none."""
    children: Maybe[list[Child]] = None
    """The children of the family, those who live elsewhere included."""
    children_status: ChildrenStatusCode
    """Whether there are children, there are none, or nobody established it."""
    disclosures: Maybe[list[Disclosure]] = None
    """What was told or observed, each threat or act an entry of its own."""
    disclosures_status: StatedStatusCode
    """Whether anything was disclosed, nothing was, or nobody established it."""
    relationships: Maybe[list[Relationship]] = None
    """How the persons are related."""
    history: Maybe[list[History]] = None
    """What went before, however long ago."""
    factors: Maybe[list[Dv1NotificationFactor]] = None
    """Circumstances that raise the danger now."""
    gradings: Maybe[list[Grading]] = None
    """Levels given; every scale and every assessor has an entry."""
    joint_assessment: Maybe[Dv1NotificationJointAssessment] = None
    """The assessment that several bodies made together."""
    oversight: Maybe[Dv1NotificationOversight] = None
    """The second look at it."""
    expected_actions: Maybe[list[Dv1NotificationExpectedAction]] = None
    """What the sender assumes that others will do."""
    proceedings: Maybe[list[Proceeding]] = None
    """Court proceedings about the family, as far as the sender knows of them."""
    marac: Maybe[Dv1NotificationMarac] = None
    """What was decided about a multi-agency risk assessment conference."""
    sharing: Maybe[Dv1NotificationSharing] = None
    """The ground for sharing it, who knows of it, and whom it must not reach."""
    distribution: list[Recipient]
    """All who are to receive it; there may be none while it is being prepared."""
