"""A bundle: records sent together, as one JSON object or as a stream of lines."""

from typing import Annotated, Literal

from pydantic import ConfigDict
from pydantic.config import JsonDict
from typing_extensions import TypeAliasType

from scr_schema.codelists.everywhere import RecordTypeCode, YesNoCode
from scr_schema.codelists.exchange import ExchangePurposeCode, IdentificationCode
from scr_schema.models.action_plan_row import ActionPlanRow
from scr_schema.models.base import Part
from scr_schema.models.dv1_notification import Dv1Notification
from scr_schema.models.header import Record
from scr_schema.models.imr import Imr
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.receipt import Receipt
from scr_schema.models.recommendation import Recommendation
from scr_schema.models.review import Review
from scr_schema.types import Hex64, Id, Integer, Line, Maybe
from scr_schema.types.choice import ByRecordType

_EXAMPLE: JsonDict = {
    "record_type": "bundle",
    "schema_version": "1.0",
    "id": "example:bundle-1",
    "issuer": {"name": "Police Force A", "kind": "police"},
    "issued_at": "2011-03-01T09:00:00Z",
    "revision": 1,
    "marking": {"code": "official-sensitive"},
    "recipients": [{"name": "Council A", "kind": "childrens-social-care"}],
    "purpose": "test",
    "contains": "synthetic",
    "complete": "yes",
}


class BundleCount(Part):
    """How many records of one kind."""

    record_type: RecordTypeCode
    """The kind."""
    total: Integer
    """How many."""


class BundleCounts(Part):
    """How many records the bundle holds."""

    total: Integer
    """All records together."""
    by_type: Maybe[list[BundleCount]] = None
    """The same by kind of record."""


class BundleContact(Part):
    """A desk to ring about faults in the bundle; no person."""

    organisation: Organisation
    """Whose desk."""
    reach: Line
    """Its telephone number or address."""


class BundleHeader(Record):
    """The header line of a stream: a bundle without its records, which follow a line each."""

    model_config = ConfigDict(json_schema_extra={"examples": [_EXAMPLE]})

    record_type: Literal["bundle"]
    """Always `bundle`."""
    recipients: list[Organisation]
    """To whom it is sent; may be empty for an archive."""
    purpose: ExchangePurposeCode
    """Why it is sent."""
    contains: IdentificationCode
    """Whether persons can be identified in it."""
    person_scope: Maybe[Id] = None
    """The scope within which `person_id` stays the same; never used twice with other data."""
    complete: YesNoCode
    """Whether everything that its records refer to is inside."""
    counts: Maybe[BundleCounts] = None
    """How many records it holds."""
    contact: Maybe[BundleContact] = None
    """A desk to ring about faults; no person."""
    replaces: Maybe[Id] = None
    """The bundle that it replaces."""


#: Every record that may lie in a bundle; a bundle may not.
BUNDLED: dict[str, type[Record]] = {
    "review": Review,
    "imr": Imr,
    "recommendation": Recommendation,
    "dv1-notification": Dv1Notification,
    "action-plan-row": ActionPlanRow,
    "receipt": Receipt,
}

BundledRecord = TypeAliasType(
    "BundledRecord",
    Annotated[
        Review | Imr | Recommendation | Dv1Notification | ActionPlanRow | Receipt,
        ByRecordType(BUNDLED),
    ],
)


class Bundle(BundleHeader):
    """Records sent together, with who sends them to whom, and why."""

    model_config = ConfigDict(json_schema_extra={"examples": [{**_EXAMPLE, "records": []}]})

    records: list[BundledRecord]
    """The records, in any order."""


class BundleTrailer(Part):
    """The last line of a stream: says that it is whole."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "record_type": "bundle-trailer",
                    "schema_version": "1.0",
                    "bundle": "example:bundle-1",
                    "total": 0,
                    "sha256": "0" * 64,
                }
            ]
        }
    )

    record_type: Literal["bundle-trailer"]
    """Always `bundle-trailer`."""
    schema_version: Literal["1.0"]
    """The version of the schema that the stream was written to."""
    bundle: Id
    """The bundle whose end this is."""
    total: Integer
    """How many records stand between the header and this line."""
    sha256: Hex64
    """Digest of all bytes before this line."""
