"""Code lists that any record may use: answers, markings, where dates and records come from, kinds of document."""

from scr_schema.codelists.code import Code


class YesNoCode(Code):
    """The answer to a plain question, or why there is none.

    Where somebody's safety hangs on it (`safe`, `withhold`), whatever is not the safe answer counts as danger.
    """

    YES = "yes", "Yes"
    NO = "no", "No"
    NOT_KNOWN = "not-known", "Not known", "Somebody asked or looked, and it is still not known."
    NOT_ASKED = "not-asked", "Not asked", "Nobody asked or looked."
    NOT_RECORDED = "not-recorded", "Not recorded", "It may have been asked; what the sender holds does not say."
    NOT_APPLICABLE = "not-applicable", "Not applicable", "The question does not arise here."


class MarkingCode(Code):
    """The protective marking of a record, in the government's present scheme."""

    OFFICIAL = "official", "Official", "The tier that holds nearly all personal data."
    OFFICIAL_SENSITIVE = (
        "official-sensitive",
        "Official-sensitive",
        "The same tier with the marking SENSITIVE: only those who need it may see it.",
    )
    UNMARKED = "unmarked", "Unmarked", "No marking is printed or set."
    LEGACY = "legacy", "Legacy", "Words of an older or a local scheme, kept beside this code as they were printed."


class DateBasisCode(Code):
    """How the date of something that happened is known."""

    RECORDED = "recorded", "Recorded", "A record made at the time gives it."
    STATED = "stated", "Stated", "Somebody said or wrote it afterwards."
    INFERRED = "inferred", "Inferred", "Worked out from something else that is known, such as a stated interval."
    ESTIMATED = "estimated", "Estimated", "A best guess that nothing states."
    NOT_KNOWN = "not-known", "Not known", "The date itself, or where it comes from, is not known."


class ProvenanceBasisCode(Code):
    """How a record came to be: written as such, or made from something else."""

    ORIGINAL = "original", "Original", "Its issuer wrote it as a record from the first."
    TRANSCRIBED = "transcribed", "Transcribed", "A person copied it from a document, faults of the print included."
    CONVERTED = "converted", "Converted", "A program read it from a table or another format."
    RECONSTRUCTED = "reconstructed", "Reconstructed", "A reading pieced together from a narrative, which may be wrong."
    SYNTHETIC = "synthetic", "Synthetic", "Made up for a test or an example; it is about no real person."


class WithdrawalReasonCode(Code):
    """Why a record that was sent is recalled."""

    SENT_IN_ERROR = "sent-in-error", "Sent in error", "It should not have been sent, or not to whom it went."
    WRONG_PERSON = "wrong-person", "Wrong person", "It is about, or was matched to, somebody else."
    DUPLICATE = "duplicate", "Duplicate", "Another record says the same."
    SUPERSEDED = "superseded", "Superseded", "A record with another id takes its place."
    LEGAL_HOLD_ENDED = "legal-hold-ended", "Legal hold ended", "It was kept for legal proceedings, and these are over."
    OTHER = "other", "Other"


class DoneStatusCode(Code):
    """Whether something that procedure or the case asked for was done."""

    DONE = "done", "Done"
    PARTLY = "partly", "Partly done", "Some of it was done, or not for everybody concerned."
    NOT_DONE = "not-done", "Not done", "It was called for, and was not done."
    NOT_REQUIRED = "not-required", "Not required", "Nothing called for it here."
    NOT_KNOWN = "not-known", "Not known"


class ProcessStatusCode(Code):
    """How far another process has come: an inquest, a court case, the inquiry of another board."""

    NOT_STARTED = "not-started", "Not started"
    NOTIFIED = "notified", "Notified", "The body in charge has been told, and has not acted yet."
    UNDER_WAY = "under-way", "Under way"
    HELD = "held", "Held", "It has taken place; its outcome may be still to come."
    DECISION_PENDING = "decision-pending", "Decision pending", "Whether to hold it is still to be decided."
    CONCLUDED = "concluded", "Concluded", "It is over, and its outcome is settled."
    NOT_PROCEEDING = "not-proceeding", "Not proceeding", "It was decided against, or stopped before its end."
    NOT_KNOWN = "not-known", "Not known"


class LanguageCode(Code):
    """The language of a record's texts, by its code of ISO 639-1."""

    EN = "en", "English"
    CY = "cy", "Welsh"
    GD = "gd", "Scottish Gaelic"
    GA = "ga", "Irish"


class DirectionCode(Code):
    """On which side of another dated entry something happened."""

    BEFORE = "before", "Before", "Earlier than the entry it refers to."
    AFTER = "after", "After", "Later than the entry it refers to."


class DocumentKindCode(Code):
    """What kind of document a record is, cites or was made from."""

    EXECUTIVE_SUMMARY = "executive-summary", "Executive summary", "The short public account of a review."
    OVERVIEW_REPORT = "overview-report", "Overview report", "The full account that draws the agency reports together."
    PUBLISHED_REPORT = "published-report", "Published report", "A review's only report, written to be published."
    AGENCY_REPORT = "agency-report", "Agency report", "One agency's report on its own practice (IMR or its like)."
    ACTION_PLAN = "action-plan", "Action plan", "Who does what by when in answer to the recommendations."
    GUIDANCE = "guidance", "Guidance", "What a government or a professional body asks for."
    PROTOCOL = "protocol", "Protocol", "How several agencies agreed to work together."
    POLICY = "policy", "Policy", "What one agency asks of its own staff."
    LEGISLATION = "legislation", "Legislation", "An act, order or court rule."
    TOOLKIT = "toolkit", "Toolkit", "Questions, scales or templates for assessing and working with families."
    FORM = "form", "Form"
    COURT_FILE = "court-file", "Court file"
    TRANSCRIPT = "transcript", "Transcript", "What was said at a hearing or meeting, word for word."
    LETTER = "letter", "Letter"
    RESEARCH = "research", "Research"
    TRAINING = "training", "Training material"
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class RecordTypeCode(Code):
    """What a record is; it decides which schema it is checked against."""

    REVIEW = "review", "Review", "A serious case review or its like: the case, the process, the findings."
    IMR = "imr", "Agency report (IMR)", "One agency's report on its practice, or the overview of several."
    RECOMMENDATION = "recommendation", "Recommendation", "One recommendation of a review or of an agency report."
    DV1_NOTIFICATION = "dv1-notification", "DV1 notification", "What the police tell other agencies of an incident."
    ACTION_PLAN_ROW = "action-plan-row", "Action plan row", "The actions that answer a recommendation."
    BUNDLE = "bundle", "Bundle", "Records sent together, with who sends them and what for."
    RECEIPT = "receipt", "Receipt", "What arrived, and what the receiver made of it."
    BUNDLE_TRAILER = "bundle-trailer", "Bundle trailer", "The last line of a stream, which shows that nothing was cut."
