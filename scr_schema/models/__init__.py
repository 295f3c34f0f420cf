"""The canonical models: the present version of every record.

The past is data: older versions are published schemas, never packages of models.
"""

from dataclasses import dataclass
from typing import Annotated, Any

from scr_schema.models.action_plan_row import ActionPlanRow
from scr_schema.models.bundle import Bundle, BundledRecord, BundleHeader, BundleTrailer
from scr_schema.models.dv1_notification import Dv1Notification
from scr_schema.models.header import Record
from scr_schema.models.imr import Imr
from scr_schema.models.receipt import Receipt
from scr_schema.models.recommendation import Recommendation
from scr_schema.models.report import ReportDocument
from scr_schema.models.review import Review
from scr_schema.types.choice import ByRecordType

__all__ = [
    "RECORDS",
    "SCHEMAS",
    "ActionPlanRow",
    "Bundle",
    "BundleHeader",
    "BundleTrailer",
    "BundledRecord",
    "Dv1Notification",
    "Imr",
    "Receipt",
    "Recommendation",
    "Record",
    "ReportDocument",
    "Review",
]


@dataclass(frozen=True)
class Published:
    """What a published schema is made from: a model or a choice of models, and its title."""

    target: Any
    title: str


#: The model of every kind of record.
RECORDS: dict[str, type[Record]] = {
    "review": Review,
    "imr": Imr,
    "recommendation": Recommendation,
    "dv1-notification": Dv1Notification,
    "action-plan-row": ActionPlanRow,
    "bundle": Bundle,
    "receipt": Receipt,
}

#: Everything that is published, by the name of its file.
SCHEMAS: dict[str, Published] = {
    "review": Published(Review, "Review"),
    "imr": Published(Imr, "Agency report (individual management review)"),
    "recommendation": Published(Recommendation, "Recommendation"),
    "dv1-notification": Published(Dv1Notification, "Notification of a domestic incident"),
    "action-plan-row": Published(ActionPlanRow, "Row of an action plan"),
    "receipt": Published(Receipt, "Receipt"),
    "bundle": Published(Bundle, "Bundle"),
    "bundle-header": Published(BundleHeader, "Header line of a bundle"),
    "bundle-trailer": Published(BundleTrailer, "Last line of a bundle"),
    "record": Published(Annotated[BundledRecord | Bundle, ByRecordType(RECORDS)], "Any record"),
    "report": Published(ReportDocument, "Report of the validator"),
}
