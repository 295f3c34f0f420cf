"""A receiver's answer to a bundle."""

from typing import Literal

from pydantic import ConfigDict

from scr_schema.codelists.distribution import RecipientFunctionCode
from scr_schema.codelists.everywhere import RecordTypeCode
from scr_schema.codelists.exchange import ItemOutcomeCode, ProfileCode, ReceiptOutcomeCode, SeverityCode, SideCode
from scr_schema.codelists.organisations import PostRoleCode
from scr_schema.models.base import Part
from scr_schema.models.header import Record
from scr_schema.models.parts.distribution import Acknowledgement, Decision, Filing
from scr_schema.models.parts.organisation import Organisation
from scr_schema.types import Distinct, Hex64, Id, Integer, Line, Maybe, Moment, PositiveInteger, Text


class ReceiptReceivedBy(Part):
    """The desk that received the bundle, never a person."""

    organisation: Organisation
    """The body."""
    role: Maybe[PostRoleCode] = None
    """The role of the desk."""
    role_text: Maybe[Text] = None
    """The role in words."""


class ReceiptCounts(Part):
    """How many records came and what became of them."""

    records: Integer
    """All records that were found."""
    accepted: Integer
    """Those taken in without a remark."""
    flagged: Integer
    """Those taken in with remarks."""
    held: Integer
    """Those kept aside for repair."""
    refused: Integer
    """Those not taken in; a notification is never one of them."""


class ReceiptItem(Part):
    """What became of one record, and the receiver's reply to it, without the family's data."""

    record: Maybe[Id] = None
    """The record; absent where its identifier could not be read."""
    record_type: Maybe[RecordTypeCode] = None
    """Its kind; absent where it could not be read."""
    revision: Maybe[PositiveInteger] = None
    """Its revision; absent where it could not be read."""
    line: Maybe[Integer] = None
    """The line of the file on which it began."""
    outcome: ItemOutcomeCode
    """What became of it."""
    reference: Maybe[Line] = None
    """The receiver's own number for it."""
    acknowledgement: Maybe[Acknowledgement] = None
    """The receiver's confirmation."""
    forwarded_to: Maybe[Distinct[RecipientFunctionCode]] = None
    """The services to which the receiver passed it on."""
    forwarded_to_text: Maybe[Text] = None
    """The other services in words."""
    filings: Maybe[list[Filing]] = None
    """On whose records a copy was put; keys are the notification's."""
    decisions: Maybe[list[Decision]] = None
    """What the receiver decided; keys that it weighed are the notification's."""


class ReceiptFinding(Part):
    """A fault that the receiver found; it holds no value of a record and no unknown member's name."""

    rule: Line
    """The rule that was broken."""
    severity: SeverityCode
    """How grave it is."""
    pointer: Maybe[Line] = None
    """JSON Pointer of the place."""
    line: Maybe[Integer] = None
    """The line of the file."""
    count: Maybe[PositiveInteger] = None
    """How often it was found, where one entry stands for many."""


class ReceiptCheckedWith(Part):
    """What the bundle was checked with, and what was left unchecked."""

    tool: Line
    """The name of the tool."""
    version: Line
    """Its version."""
    schema_versions: list[Line]
    """The schema versions that it knows."""
    profile: ProfileCode
    """The profile of rules that was applied."""
    side: SideCode
    """Whose rules were applied, a sender's or a receiver's."""
    not_checked: Maybe[list[Line]] = None
    """What was not checked."""


class Receipt(Record):
    """What a receiver says of a bundle: what came, what became of it, and the replies to its notifications."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "record_type": "receipt",
                    "schema_version": "1.0",
                    "id": "example:receipt-1",
                    "issuer": {"name": "Council A", "kind": "childrens-social-care"},
                    "issued_at": "2024-03-05T10:05:00Z",
                    "revision": 1,
                    "marking": {"code": "official-sensitive"},
                    "bundle": "example:bundle-1",
                    "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                    "received_at": "2024-03-05T09:31:00Z",
                    "received_by": {
                        "organisation": {"name": "Council A", "kind": "childrens-social-care"},
                        "role": "referral-desk",
                    },
                    "outcome": "complete",
                    "counts": {"records": 1, "accepted": 1, "flagged": 0, "held": 0, "refused": 0},
                    "items": [
                        {
                            "record": "example:notification-1",
                            "record_type": "dv1-notification",
                            "revision": 1,
                            "outcome": "accepted",
                            "reference": "REF-0001",
                            "acknowledgement": {"status": "acknowledged", "at": "2024-03-05T10:05:00Z"},
                        }
                    ],
                    "checked_with": {
                        "tool": "scr-schema",
                        "version": "1.0.0",
                        "schema_versions": ["1.0"],
                        "profile": "exchange",
                        "side": "receiver",
                    },
                }
            ]
        }
    )

    record_type: Literal["receipt"]
    """Always `receipt`."""
    bundle: Maybe[Id] = None
    """The bundle that it answers; absent where its header could not be read."""
    sha256: Hex64
    """SHA-256 of the bytes that were received."""
    received_at: Moment
    """When they were received."""
    received_by: ReceiptReceivedBy
    """The desk that received them."""
    outcome: ReceiptOutcomeCode
    """Whether the bundle came whole, was cut off, or could not be read."""
    counts: ReceiptCounts
    """The numbers of records, in all and by outcome."""
    items: Maybe[list[ReceiptItem]] = None
    """What became of each record, with the replies."""
    findings: Maybe[list[ReceiptFinding]] = None
    """The faults that were found."""
    checked_with: ReceiptCheckedWith
    """What the bundle was checked with."""
