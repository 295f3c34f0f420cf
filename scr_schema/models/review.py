"""A review of how agencies worked with a child and the family."""

from typing import Literal

from pydantic import ConfigDict

from scr_schema.codelists.everywhere import DocumentKindCode
from scr_schema.codelists.reviews import NationCode, ReviewCriterionCode, ReviewStatusCode, ReviewTypeCode
from scr_schema.models.header import Record
from scr_schema.models.parts.narrative import ChronologyEntry, DocumentRef, ReviewFinding
from scr_schema.models.parts.organisation import Area, Organisation
from scr_schema.models.parts.person import History, Person, Relationship
from scr_schema.models.parts.post import Independence, Post, Reviewer
from scr_schema.models.parts.proceeding import Proceeding
from scr_schema.models.review_outcome import (
    ReviewAdoption,
    ReviewAnnex,
    ReviewContentsEntry,
    ReviewLearningPoint,
    ReviewPriorImprovement,
    ReviewPublication,
)
from scr_schema.models.review_process import (
    ReviewContribution,
    ReviewMaterial,
    ReviewPanelMember,
    ReviewParallelProcess,
    ReviewProcessEvent,
)
from scr_schema.models.review_subject import (
    ReviewInvolvement,
    ReviewScope,
    ReviewTermsOfReference,
    ReviewTrigger,
)
from scr_schema.types import AtLeastOne, Distinct, Id, Line, Maybe, Text


class Review(Record):
    """What happened to a child or adult, what each agency did, and what is to be learned from it."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "record_type": "review",
                    "schema_version": "1.0",
                    "id": "example:review-1",
                    "issuer": {"name": "Safeguarding Board A", "kind": "safeguarding-children-board"},
                    "issued_at": "2011-04-19",
                    "revision": 1,
                    "marking": {"code": "unmarked"},
                    "review_type": "scr",
                    "nation": "england",
                    "document_kind": "executive-summary",
                    "status": "completed",
                    "board": {"name": "Safeguarding Board A", "kind": "safeguarding-children-board"},
                    "persons": [
                        {"key": "child-1", "roles": ["subject"], "pseudonym": "Child 1", "age": {"years": 6}},
                        {"key": "father", "roles": ["parent", "alleged-perpetrator"], "pseudonym": "Father"},
                        {"key": "mother", "roles": ["parent"], "pseudonym": "Mother"},
                    ],
                    "trigger": {
                        "kind": "child-death",
                        "dated": {"basis": "recorded", "edtf": "2010-08"},
                        "deaths": [{"person": "child-1", "manner": "unlawful-killing"}],
                    },
                    "learning_points": [
                        {
                            "key": "lp-1",
                            "number": "1",
                            "points": ["A parent's talk of suicide is also a question about the child's safety."],
                        }
                    ],
                }
            ]
        }
    )

    record_type: Literal["review"]
    """Always `review`."""
    review_type: ReviewTypeCode
    """What type of review it is; the same word may mean another thing in another nation."""
    review_type_text: Maybe[Text] = None
    """The type in words."""
    nation: NationCode
    """The nation under whose law it was held."""
    document_kind: DocumentKindCode
    """What kind of document the record stands for: the full report, its summary."""
    document_kind_text: Maybe[Text] = None
    """The kind of document in words."""
    status: ReviewStatusCode
    """How far the review has got."""
    title: Maybe[Line] = None
    """Its title."""
    local_reference: Maybe[Line] = None
    """The number or name by which the board knows it."""
    board: Organisation
    """The board or partnership that commissioned it."""
    authorities: Maybe[list[Area]] = None
    """The local-authority areas that the board covers."""
    board_chair: Maybe[Post] = None
    """Who chairs the board."""
    statutory_basis: Maybe[list[DocumentRef]] = None
    """The law or guidance under which it was held, with chapter and date."""
    criteria: Maybe[Distinct[ReviewCriterionCode]] = None
    """The grounds on which it was held."""
    purposes: Maybe[list[Text]] = None
    """What it was meant to achieve."""
    scope: Maybe[ReviewScope] = None
    """The period and the practice that it looks at."""
    terms_of_reference: Maybe[ReviewTermsOfReference] = None
    """What it was asked to find out."""
    panel: Maybe[list[ReviewPanelMember]] = None
    """Who sat on its panel."""
    panel_chair: Maybe[Reviewer] = None
    """Who chaired the panel."""
    authors: Maybe[list[Reviewer]] = None
    """Who wrote the report, or led the review."""
    persons: AtLeastOne[Person]
    """The subjects, their family and everybody else in the story."""
    trigger: Maybe[ReviewTrigger] = None
    """The event that led to it."""
    relationships: Maybe[list[Relationship]] = None
    """How the persons are related."""
    history: Maybe[list[History]] = None
    """What lies in the persons' past and bears on risk."""
    involvement: Maybe[list[ReviewInvolvement]] = None
    """Each agency that knew the family, and whether it was asked to report."""
    general_independence: Maybe[Independence] = None
    """One statement that covers all authors of agency reports."""
    process_events: Maybe[list[ReviewProcessEvent]] = None
    """The steps of the review itself."""
    parallel_processes: Maybe[list[ReviewParallelProcess]] = None
    """Other inquiries into the same events."""
    materials: Maybe[list[ReviewMaterial]] = None
    """What it read besides the agency reports."""
    contributions: Maybe[list[ReviewContribution]] = None
    """What family members gave to it, and who was left out and why."""
    chronology: Maybe[list[ChronologyEntry]] = None
    """The story, event by event."""
    proceedings: Maybe[list[Proceeding]] = None
    """Cases before the courts."""
    findings: Maybe[list[ReviewFinding]] = None
    """What it found."""
    learning_points: Maybe[list[ReviewLearningPoint]] = None
    """What everybody should learn from it."""
    conclusions: Maybe[list[Text]] = None
    """What it concludes as a whole."""
    prior_improvements: Maybe[list[ReviewPriorImprovement]] = None
    """What agencies had begun to mend before it."""
    adoption: Maybe[list[ReviewAdoption]] = None
    """Decisions that cover a whole block of recommendations."""
    recommendations: Maybe[Distinct[Id]] = None
    """The records of all recommendations that belong to it."""
    imrs: Maybe[Distinct[Id]] = None
    """The records of all agency reports and health overviews that belong to it."""
    notifications: Maybe[Distinct[Id]] = None
    """The notifications to agencies that it looks at."""
    annexes: Maybe[list[ReviewAnnex]] = None
    """What is attached to it."""
    publication: Maybe[ReviewPublication] = None
    """Whether, how and for whom it is published."""
    contents: Maybe[list[ReviewContentsEntry]] = None
    """The paragraph labels as printed, in order."""
