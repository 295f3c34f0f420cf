"""How a review is carried out, what it finds, and what is done with its report."""

from scr_schema.codelists.code import Code


class ImrDecisionCode(Code):
    """Whether an agency that knew the family was asked for a report of its own, and whether it came."""

    REQUESTED = "requested", "Requested", "Asked for, and not in yet."
    RECEIVED = "received", "Received"
    NOT_REQUESTED = "not-requested", "Not requested", "The panel did without one; `reason` says why."
    DECLINED = "declined", "Declined", "The agency was asked and gave none."
    NOT_KNOWN = "not-known", "Not known"


class ProcessEventCode(Code):
    """A step of the review itself, as opposed to a step in the story that it tells."""

    COMMISSIONING = "commissioning", "Commissioning", "The board decides to hold the review."
    SCOPING = "scoping", "Scoping", "The period, the agencies and the questions are settled."
    PANEL_MEETING = "panel-meeting", "Panel meeting"
    AUTHOR_BRIEFING = "author-briefing", "Briefing of authors", "Those who write agency reports learn what is wanted."
    AUTHOR_DEBRIEF = "author-debrief", "Debriefing of authors", "They hear the outcome, to take it to their agency."
    PRACTITIONER_EVENT = "practitioner-event", "Practitioner event", "Those who worked with the family learn together."
    FAMILY_MEETING = "family-meeting", "Family meeting"
    APPROVAL = "approval", "Approval", "A panel or board accepts a report."
    REPORT_DATED = "report-dated", "Report dated", "The day that a report bears."
    SIGNING = "signing", "Signing", "Someone answerable puts their name to a report."
    PUBLICATION = "publication", "Publication"
    OTHER = "other", "Other"


class ParallelProcessCode(Code):
    """Another process about the same event, run by another body in its own right."""

    INQUEST = "inquest", "Inquest", "A coroner establishes who died, and how, when and where."
    CRIMINAL = "criminal", "Criminal process", "A police investigation, prosecution or trial."
    SERIOUS_INCIDENT_NHS = "serious-incident-nhs", "NHS serious incident", "Formerly a serious untoward incident (SUI)."
    CHILD_DEATH_REVIEW = "child-death-review", "Child death review", "By the panel that looks at every child's death."
    FAMILY_COURT = "family-court", "Family court proceedings"
    ADULTS_REVIEW = "adults-review", "Safeguarding adults review", "Considered or held by a safeguarding adults board."
    DOMESTIC_HOMICIDE_REVIEW = (
        "domestic-homicide-review",
        "Domestic homicide review",
        "Also under its later name, domestic abuse related death review.",
    )
    DISCIPLINARY = "disciplinary", "Disciplinary process", "By an employer or a professional regulator."
    INSPECTION = "inspection", "Inspection"
    OMBUDSMAN = "ombudsman", "Ombudsman", "A complaint that an ombudsman looks into."
    OTHER = "other", "Other"


class ContributionHowCode(Code):
    """In what way a member of the family, or another person concerned, contributed to the review."""

    INTERVIEW = "interview", "Interview"
    LETTER = "letter", "Letter"
    MEETING = "meeting", "Meeting", "Several people at once, such as family and panel."
    PHONE = "phone", "Telephone"
    THROUGH_OTHER = "through-other", "Through someone else", "Such as a relative, an advocate or a solicitor."
    NONE = "none", "No contribution"


class FeedbackStatusCode(Code):
    """Whether those who contributed were told what the review found."""

    PLANNED = "planned", "Planned"
    GIVEN = "given", "Given"
    DECLINED = "declined", "Declined", "It was offered, and the person did not want it."
    NOT_KNOWN = "not-known", "Not known"


class ReviewFindingCode(Code):
    """What a finding of the review is about."""

    THEME = "theme", "Theme", "A matter that runs through the whole case."
    MISSED_OPPORTUNITY = "missed-opportunity", "Missed opportunity", "A moment at which more could have been done."
    GOOD_PRACTICE = "good-practice", "Good practice", "Work that was as it should be, or better."
    PROCEDURE_NOT_FOLLOWED = "procedure-not-followed", "Procedure not followed", "The procedure was there but not kept."
    PROCEDURE_GAP = "procedure-gap", "Gap in a procedure", "A procedure lacked what this case needed."
    INFORMATION_SHARING = "information-sharing", "Information sharing", "What was passed on, to whom, and what was not."
    RECORDING = "recording", "Recording", "What was written down, and where it was kept."
    RISK_ASSESSMENT = "risk-assessment", "Risk assessment", "How risk was weighed, or that it was not."
    MANAGEMENT_OVERSIGHT = "management-oversight", "Management oversight", "Supervision, and checks by managers."
    ORGANISATIONAL_CONTEXT = (
        "organisational-context",
        "Organisational context",
        "Staffing, workload or change in an agency that bore on the work.",
    )
    RESEARCH = "research", "Research", "What is known from studies of such cases."
    PREDICTABILITY = "predictability", "Predictability", "Whether it could have been foreseen; see `judgement`."
    PREVENTABILITY = "preventability", "Preventability", "Whether it could have been prevented; see `judgement`."
    OTHER = "other", "Other"


class JudgementCode(Code):
    """The answer that a finding on predictability or preventability gives."""

    COULD_HAVE_BEEN = "could-have-been", "Could have been", "It could have been foreseen or prevented."
    COULD_NOT_HAVE_BEEN = "could-not-have-been", "Could not have been", "It could not have been foreseen or prevented."
    POSSIBLY = "possibly", "Possibly", "There are grounds to think so, and no certainty."
    UNDETERMINED = "undetermined", "Undetermined", "The review looked at it and could not say."


class AdoptionCode(Code):
    """What the author, panel, board or agency decided about a recommendation."""

    ACCEPTED = "accepted", "Accepted", "Agreed to be right."
    ACCEPTED_IN_PART = "accepted-in-part", "Accepted in part", "Agreed to, with exceptions that `text` names."
    ADOPTED = "adopted", "Adopted", "Taken on as one's own, to be carried out."
    REJECTED = "rejected", "Rejected"
    PENDING = "pending", "Pending", "A decision is still to come."
    NOT_STATED = "not-stated", "Not stated"


class AdoptionByCode(Code):
    """Who decided about a recommendation."""

    AUTHOR = "author", "Author", "Whoever wrote the overview report."
    PANEL = "panel", "Review panel"
    BOARD = "board", "Board or partnership", "The body that commissioned the review."
    AGENCY = "agency", "Agency", "The agency that is to carry it out."


class AdoptionScopeCode(Code):
    """Which recommendations a statement about many of them at once covers."""

    ALL = "all", "All recommendations"
    AGENCY_REPORTS = "agency-reports", "Those of the agency reports"
    HEALTH_OVERVIEW = "health-overview", "Those of the health overview"
    OVERVIEW_REPORT = "overview-report", "Those of the overview report"


class PublicationStatusCode(Code):
    """Whether the public can read the review, and in what form."""

    PLANNED = "planned", "Planned"
    PUBLISHED_FULL = "published-full", "Published in full"
    PUBLISHED_SUMMARY = "published-summary", "Summary published", "The report itself is not public."
    ANONYMISED_REPOSITORY = (
        "anonymised-repository",
        "In a repository without names",
        "To be found in a repository that does not say which area it comes from.",
    )
    NOT_TO_BE_PUBLISHED = "not-to-be-published", "Not to be published", "`reason_not_published` says why."
    NOT_KNOWN = "not-known", "Not known"
