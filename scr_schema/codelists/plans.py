"""Agency reports, recommendations, and the plans that carry them out."""

from scr_schema.codelists.code import Code


class ImrKindCode(Code):
    """What kind of report an agency or commissioner wrote for the review."""

    AGENCY_REPORT = "agency-report", "Agency report", "On an agency's own work: individual management review, IMR."
    HEALTH_OVERVIEW = "health-overview", "Health overview", "Looks at all health services and builds on their reports."
    SHORT_REPORT = "short-report", "Short report", "A brief account where the agency had little to do with the family."
    CHRONOLOGY_ONLY = "chronology-only", "Chronology only", "Events in order, without analysis."
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class ImrMethodCode(Code):
    """How the authors of an agency report found out what happened."""

    RECORDS = "records", "Records", "Files and case records were read."
    INTERVIEWS = "interviews", "Interviews", "Staff were asked."
    POLICY_REVIEW = "policy-review", "Review of policies", "What was done was held against what policies ask."
    LEARNING_EVENT = "learning-event", "Learning event", "Staff looked back on the case together."
    OTHER = "other", "Other"


class ImrStatusCode(Code):
    """How far an agency report has come."""

    REQUESTED = "requested", "Requested", "Asked for; work is not known to have begun."
    IN_PROGRESS = "in-progress", "In progress"
    SUBMITTED = "submitted", "Submitted", "Handed to the review panel."
    SIGNED_OFF = "signed-off", "Signed off", "Someone senior in the agency answers for it; `signed_off` says who."
    NOT_RECEIVED = "not-received", "Not received", "Asked for, and it never came."
    DECLINED = "declined", "Declined", "The agency would not write one."
    NOT_KNOWN = "not-known", "Not known"


class RecommendationSourceCode(Code):
    """The kind of document that makes a recommendation."""

    AGENCY_REPORT = "agency-report", "Agency report"
    HEALTH_OVERVIEW = "health-overview", "Health overview"
    OVERVIEW_REPORT = "overview-report", "Overview report", "The report of the review as a whole."
    RAPID_REVIEW = "rapid-review", "Rapid review"
    INSPECTION = "inspection", "Inspection"
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class RecommendationBasisCode(Code):
    """How a recommendation stands to what was already asked for or expected."""

    NEW = "new", "New"
    REMINDER_OF_STANDARD_PRACTICE = (
        "reminder-of-standard-practice",
        "Reminder of standard practice",
        "Asks for what staff should be doing in any case.",
    )
    EXTENSION = "extension", "Extension", "Widens a recommendation that another report makes; `extends` names it."
    REPEAT = "repeat", "Repeat", "Was made before and is made again."
    NOT_STATED = "not-stated", "Not stated"


class RecommendationStatusCode(Code):
    """How far a recommendation as a whole has been carried out."""

    OPEN = "open", "Open", "Stands, and no work on it is known."
    IN_PROGRESS = "in-progress", "In progress"
    COMPLETED = "completed", "Completed", "Everything that it asks for has been done."
    REJECTED = "rejected", "Rejected", "Will not be carried out."
    SUPERSEDED = "superseded", "Superseded", "Another recommendation took its place."
    NOT_STATED = "not-stated", "Not stated"


class AddresseeKindCode(Code):
    """What kind of body or group a recommendation turns to."""

    AGENCY = "agency", "Agency"
    BOARD = "board", "Board or partnership", "One that is responsible for safeguarding children."
    WORKING_GROUP = "working-group", "Working group", "A group of several agencies, such as one that writes procedures."
    TRAINING_PROGRAMME = "training-programme", "Training programme", "Whoever plans the training of several agencies."
    JUDICIARY = "judiciary", "Judiciary"
    GOVERNMENT = "government", "Government", "A minister or a department."
    ADULTS_BOARD = "adults-board", "Safeguarding adults board"
    PROFESSIONAL_GROUP = "professional-group", "Professional group", "All of one profession, such as GPs or midwives."
    OTHER = "other", "Other"
    NOT_STATED = "not-stated", "Not stated"


class ActionStatusCode(Code):
    """How far an action has come; that it is overdue is worked out from its dates and never stored."""

    NOT_STARTED = "not-started", "Not started"
    IN_PROGRESS = "in-progress", "In progress", "Begun, with an end in view."
    ONGOING = "ongoing", "Ongoing", "Has become routine work without an end."
    COMPLETED = "completed", "Completed"
    COMPLETED_LATE = "completed-late", "Completed late", "Done, after its target date."
    PARTLY_COMPLETED = "partly-completed", "Partly completed", "Some of what it asks for is done."
    NOT_ACHIEVED = "not-achieved", "Not achieved", "Its time is over, and it was not done."
    SUPERSEDED = "superseded", "Superseded", "Another action took its place."
    WITHDRAWN = "withdrawn", "Withdrawn", "Given up, and nothing took its place."
    NOT_STATED = "not-stated", "Not stated"


class TargetKindCode(Code):
    """What sort of target date the words express."""

    DAY = "day", "Day", "One day of the calendar."
    MONTH = "month", "Month", "Some time in a month, or a named part of it."
    YEAR = "year", "Year", "Some time in a year, or a named part of it."
    PERIOD = (
        "period",
        "Period",
        "Some time between two days, or all of it: a week, a quarter, a season, from one date to another.",
    )
    BY = "by", "By a date", "At the latest then; the start is open."
    FROM = "from", "From a date", "Begins then; the end is open."
    ONGOING = "ongoing", "Ongoing", "Goes on, or comes again and again, and no date is given."
    IMMEDIATE = "immediate", "Immediate", "At once."
    DURATION = "duration", "Duration", "A length of time, such as so many months, in place of a date."
    PENDING = "pending", "Pending", "Waits for a date that somebody has yet to set."
    NONE_STATED = "none-stated", "None stated", "There are no words about a date."
    UNREADABLE = "unreadable", "Unreadable", "The words give no date that can be read, or no real day."


class TargetFlagCode(Code):
    """What a reader of a target date should know about how it was read."""

    TWO_DIGIT_YEAR = "two-digit-year", "Two-digit year", "The century was added in reading."
    DAY_MONTH_AMBIGUOUS = (
        "day-month-ambiguous",
        "Day and month ambiguous",
        "Either number could be the month; it was read with the day first.",
    )
    IMPOSSIBLE_DATE = "impossible-date", "Impossible date", "The calendar has no such day; it was not moved to another."
    YEAR_INFERRED = "year-inferred", "Year inferred", "No year is printed; it was taken from what stands beside it."
    NO_ANCHOR = "no-anchor", "No anchor", "A duration that does not say from when it counts."
    ONGOING = "ongoing", "And ongoing", "The work goes on after the date."
    RECURRING = "recurring", "Recurring", "The words say how often it comes again."
    QUARTER_AMBIGUOUS = (
        "quarter-ambiguous",
        "Quarter ambiguous",
        "A quarter with one year may be the calendar's or the financial year's; it was read as the calendar's.",
    )
    SERIAL_NUMBER = (
        "serial-number",
        "Serial number",
        "A bare number was read as workbooks count days, from 1900; in one that counts from 1904 it is later.",
    )
    WEEKDAY_DIFFERS = (
        "weekday-differs",
        "Weekday differs",
        "In the calendar the day is another day of the week than is printed; it was not moved.",
    )
    MISSPELT = "misspelt", "Month misspelt", "The name of a month was one letter off."
    PART_NAMED = (
        "part-named",
        "Part named",
        "The words name a part without clear bounds, such as early or mid; the whole is held.",
    )
    BOUND_EXCLUDED = (
        "bound-excluded",
        "Bound excluded",
        "The words say before or after: the date that is held is itself out.",
    )
    APPROXIMATE = "approximate", "Approximate", "The words mean about then, or have no exact bounds, such as a season."
    PROVISIONAL = "provisional", "Provisional", "The words say that the date is not settled yet."
    REVISED = "revised", "Revised", "The words say that the date stands in place of another; the newer one is held."
