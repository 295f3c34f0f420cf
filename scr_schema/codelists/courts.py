"""Court proceedings about a family: orders, hearings, and what the court asks agencies for."""

from scr_schema.codelists.code import Code


class ProceedingKindCode(Code):
    """The branch of law that the proceedings belong to."""

    PRIVATE_LAW = "private-law", "Private family law", "Between parents or relatives, about a child or each other."
    PUBLIC_LAW = "public-law", "Public family law", "Brought by a local authority to protect a child."
    CRIMINAL = "criminal", "Criminal"
    CIVIL = "civil", "Civil", "Between parties, outside family law."
    OTHER = "other", "Other"


class CourtOrderCode(Code):
    """The order that an application asks the court for."""

    RESIDENCE = "residence", "Residence order", "Said with whom a child lives; now a child arrangements order."
    CONTACT = "contact", "Contact order", "Said whom a child sees; now a child arrangements order."
    PROHIBITED_STEPS = "prohibited-steps", "Prohibited steps order", "Forbids a named step unless the court allows it."
    SPECIFIC_ISSUE = "specific-issue", "Specific issue order", "Settles one question about a child's upbringing."
    CHILD_ARRANGEMENTS = (
        "child-arrangements",
        "Child arrangements order",
        "With whom a child lives and whom it sees; took the place of residence and contact orders.",
    )
    NON_MOLESTATION = "non-molestation", "Non-molestation order", "Forbids someone to molest a relative or partner."
    OCCUPATION = "occupation", "Occupation order", "Says who may live in the family home."
    CARE = "care", "Care order", "Places a child in the care of the local authority."
    SUPERVISION = "supervision", "Supervision order", "Places a child under the supervision of the local authority."
    OTHER = "other", "Other"


class HearingKindCode(Code):
    """What a hearing is for."""

    FIRST = "first", "First hearing", "The first in which both sides may be heard."
    DIRECTIONS = "directions", "Directions hearing", "Settles which steps and reports are needed, and by when."
    REVIEW = "review", "Review hearing", "Looks at how an earlier arrangement has worked."
    FINAL = "final", "Final hearing"
    WITHOUT_NOTICE = "without-notice", "Hearing without notice", "One side is heard before the other is told."
    OTHER = "other", "Other"


class HearingOutcomeCode(Code):
    """How a hearing ended."""

    INTERIM_ORDER = "interim-order", "Interim order", "An order that holds until a later hearing."
    ADJOURNED = "adjourned", "Adjourned", "Put off, without an order; `adjourned_for` says how long."
    FINAL_ORDER = "final-order", "Final order"
    DISMISSED = "dismissed", "Dismissed", "The application was refused."
    NOT_KNOWN = "not-known", "Not known"


class ReportKindCode(Code):
    """What kind of report the court has asked for."""

    WELFARE = "welfare", "Welfare report", "On the child's wishes and interests, by a court adviser or social worker."
    SAFEGUARDING_LETTER = "safeguarding-letter", "Safeguarding letter", "What checks before the first hearing found."
    EXPERT = "expert", "Expert report", "By a specialist, such as a psychologist or a paediatrician."
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class ReportStatusCode(Code):
    """How far a report for the court has come."""

    ORDERED = "ordered", "Ordered", "The court asked for it; whether work began is not said."
    NOT_STARTED = "not-started", "Not started", "The court asked for it, and work had not begun."
    IN_PROGRESS = "in-progress", "In progress"
    FILED = "filed", "Filed", "The court has it."
    NOT_KNOWN = "not-known", "Not known"


class CheckStatusCode(Code):
    """What came of a safeguarding check that a court's proceedings call for, with police or children's services."""

    NOT_ASKED = "not-asked", "Not asked", "Nobody asked this agency."
    ASKED = "asked", "Asked", "The answer may still come."
    ANSWERED = "answered", "Answered"
    ANSWERED_WRONGLY = "answered-wrongly", "Answered wrongly", "The answer was not what the agency's own files hold."
    NO_ANSWER = "no-answer", "No answer", "Asked, and the answer never came."
    NOT_KNOWN = "not-known", "Not known"
