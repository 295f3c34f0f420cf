"""A row of an action plan: what is done about one recommendation, by whom and by when."""

from typing import Literal

from pydantic import ConfigDict

from scr_schema.codelists.plans import ActionStatusCode
from scr_schema.models.base import Part
from scr_schema.models.header import Record
from scr_schema.models.parts.narrative import Measure
from scr_schema.models.parts.organisation import Organisation
from scr_schema.models.parts.post import Owner, Post
from scr_schema.models.parts.time import TargetDate
from scr_schema.types import Cell, Duration, Id, Key, Line, Maybe, Moment, PositiveInteger, Text


class ActionPlanRowAction(Part):
    """One task of the row."""

    key: Maybe[Key] = None
    """Its name in this record."""
    label: Maybe[Line] = None
    """Its printed number, letter or bullet, with the heading of its group if there is one."""
    text: Text
    """What is to be done."""
    owners: Maybe[list[Owner]] = None
    """Who is responsible for this task; only where owners and tasks match one to one."""
    target_dates: Maybe[list[TargetDate]] = None
    """By when; only where dates and tasks match one to one."""
    status: Maybe[ActionStatusCode] = None
    """Where the task stands."""
    completed_on: Maybe[Moment] = None
    """When it was completed."""


class ActionPlanRowProgress(Part):
    """One report on how far the row has come."""

    text: Text
    """What was reported; where the plan only points back, the words that it points to."""
    repeats: Maybe[Line] = None
    """The words that point back, such as `As above`."""
    reported_on: Maybe[Moment] = None
    """When it was reported."""
    by: Maybe[Post] = None
    """Who reported it."""
    status: Maybe[ActionStatusCode] = None
    """The status that the report states."""


class ActionPlanRowRevisedDate(Part):
    """A target date that was set anew."""

    target_date: TargetDate
    """The new date."""
    agreed_on: Maybe[Moment] = None
    """When it was agreed."""
    reason: Maybe[Text] = None
    """Why it was moved."""


class ActionPlanRowReviewCycle(Part):
    """How often the work is looked at again."""

    text: Text
    """The words as printed."""
    every: Maybe[Duration] = None
    """The interval, where the words give one; the shorter, where they give two."""
    every_at_most: Maybe[Duration] = None
    """The longer interval, where they give two."""
    next: Maybe[Moment] = None
    """The next time."""


class ActionPlanRowAsPrintedOther(Part):
    """A printed cell of a column that has no member here, such as a traffic-light rating."""

    heading: Line
    """The heading of the column."""
    text: Cell
    """The cell, word for word."""


class ActionPlanRowAsPrinted(Part):
    """The printed cells, word for word, after pieces split over pages were joined; a cell may be empty."""

    recommendation: Maybe[Cell] = None
    """The recommendation."""
    tasks: Maybe[Cell] = None
    """The tasks."""
    responsibility: Maybe[Cell] = None
    """Who is responsible."""
    target_dates: Maybe[Cell] = None
    """The target dates."""
    evidence: Maybe[Cell] = None
    """The evidence."""
    expected_outcome: Maybe[Cell] = None
    """The expected outcome."""
    progress: Maybe[Cell] = None
    """The progress."""
    other: Maybe[list[ActionPlanRowAsPrintedOther]] = None
    """The cells of any further columns."""


class ActionPlanRow(Record):
    """What one agency undertakes to do about one recommendation, and how far it has come."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "record_type": "action-plan-row",
                    "schema_version": "1.0",
                    "id": "example:review-1/council-a/r1/1",
                    "issuer": {"name": "Safeguarding Board A", "kind": "safeguarding-children-board"},
                    "issued_at": "2011-04-19",
                    "revision": 1,
                    "marking": {"code": "unmarked"},
                    "recommendation": "example:review-1/council-a/r1",
                    "agency": {"name": "Council A", "kind": "childrens-social-care"},
                    "sequence": 1,
                    "actions": [{"text": "Add a telephone log to the duty system."}],
                    "owners": [
                        {
                            "text": "Duty Team Manager",
                            "status": "named",
                            "posts": [{"relation": "lead", "role": "team-manager"}],
                        }
                    ],
                    "target_dates": [{"text": "By Sept. 2011", "kind": "by", "edtf": "../2011-09"}],
                    "evidence": ["Log sampled each quarter."],
                    "status": "in-progress",
                }
            ]
        }
    )

    record_type: Literal["action-plan-row"]
    """Always `action-plan-row`."""
    recommendation: Id
    """The recommendation that it answers."""
    agency: Organisation
    """The agency under whose heading it stands."""
    sequence: PositiveInteger
    """Its order in the plan."""
    actions: Maybe[list[ActionPlanRowAction]] = None
    """Every task."""
    owners: Maybe[list[Owner]] = None
    """Who is responsible for all tasks, or could not be matched to one of them."""
    target_dates: Maybe[list[TargetDate]] = None
    """Dates for all tasks, or that could not be matched to one of them."""
    evidence: Maybe[list[Text]] = None
    """What will show that the work was done."""
    expected_outcomes: Maybe[list[Text]] = None
    """What the work is to achieve."""
    progress: Maybe[list[ActionPlanRowProgress]] = None
    """Reports on progress, the newest last."""
    status: ActionStatusCode
    """Where the row stands; overdue is no status, a reader works it out from the dates."""
    completed_on: Maybe[Moment] = None
    """When the whole row was completed."""
    revised_dates: Maybe[list[ActionPlanRowRevisedDate]] = None
    """Target dates that were set anew."""
    measures: Maybe[list[Measure]] = None
    """Indicators by which success is counted."""
    review_cycle: Maybe[ActionPlanRowReviewCycle] = None
    """The rhythm in which it is reviewed."""
    as_printed: Maybe[ActionPlanRowAsPrinted] = None
    """The printed cells, word for word."""
