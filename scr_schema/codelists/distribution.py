"""Whom a notification goes to, how it gets there, and what becomes of it."""

from scr_schema.codelists.code import Code


class RecipientFunctionCode(Code):
    """What a recipient does, whatever its organisation is called."""

    CHILDRENS_SOCIAL_CARE = "childrens-social-care", "Children's social care"
    EMERGENCY_DUTY_TEAM = "emergency-duty-team", "Emergency duty team", "Social care outside office hours."
    HEALTH_SAFEGUARDING = (
        "health-safeguarding",
        "Health safeguarding service",
        "Takes in notifications for the health services of an area, sorts them and passes them on.",
    )
    GP_PRACTICE = "gp-practice", "GP practice"
    HEALTH_VISITING = "health-visiting", "Health visiting"
    SCHOOL_NURSING = "school-nursing", "School nursing"
    MIDWIFERY = "midwifery", "Midwifery"
    MENTAL_HEALTH = "mental-health", "Mental health services"
    SCHOOL = "school", "School or college"
    EARLY_YEARS = "early-years", "Early years setting"
    CAFCASS = "cafcass", "Cafcass", "Advises the family courts on children's interests."
    MARAC = "marac", "MARAC", "Multi-agency risk assessment conference."
    PROBATION = "probation", "Probation"
    ADULT_SOCIAL_CARE = "adult-social-care", "Adult social care"
    VICTIM_SERVICE = "victim-service", "Victim service", "Advice and support for those who suffered the abuse."
    OTHER = "other", "Other"


class RecipientReasonCode(Code):
    """Why this recipient is one."""

    CHILD_LIVES_HERE = "child-lives-here", "A child lives here", "All or part of the time."
    PARENT_LIVES_HERE = "parent-lives-here", "A parent lives here", "Also where the child does not."
    INCIDENT_HERE = "incident-here", "The incident was here"
    PRACTICE_OF = "practice-of", "Practice of a person concerned", "The person is registered with this GP practice."
    SCHOOL_OF = "school-of", "School of a child concerned"
    CASE_OPEN = "case-open", "Case open", "The recipient works with the family already."
    FORWARDED = "forwarded", "Forwarded", "Another recipient passed it on."
    OTHER = "other", "Other"
    NOT_STATED = "not-stated", "Not stated"


class DistributionStatusCode(Code):
    """Whether the notification went to a recipient."""

    PLANNED = "planned", "Planned", "It is to go, and has not gone yet."
    SENT = "sent", "Sent"
    FAILED = "failed", "Failed", "It was tried, and it did not get there."
    NOT_SENT = "not-sent", "Not sent", "It did not go; `status_reason` says why."
    WITHDRAWN = "withdrawn", "Withdrawn", "Sent, and called back."
    NOT_KNOWN = "not-known", "Not known"


class ChannelCode(Code):
    """The way by which a copy travels."""

    SECURE_EMAIL = "secure-email", "Secure email", "Between mail services that both sides know to be secure."
    EMAIL = "email", "Email", "Between mail services of which that is not known."
    PORTAL = "portal", "Portal", "Put where the recipient signs in to read it."
    SYSTEM_INTERFACE = "system-interface", "System interface", "From one case system straight into another."
    TELEPHONE = "telephone", "Telephone"
    IN_PERSON = "in-person", "In person"
    POST = "post", "Post"
    FAX = "fax", "Fax"
    MEETING = "meeting", "Meeting", "Shared while agencies met."
    NOT_KNOWN = "not-known", "Not known"


class AddressKindCode(Code):
    """Who or what receives at the address that a copy was sent to."""

    ROLE_MAILBOX = "role-mailbox", "Role mailbox", "Belongs to a post and is read by whoever holds it."
    SAFE_HAVEN = "safe-haven", "Safe haven", "One protected place that takes in confidential information for all."
    TEAM = "team", "Team"
    PERSON = "person", "Person", "Unread while that person is away."
    SYSTEM = "system", "System", "A case system, without anyone in between."
    NOT_KNOWN = "not-known", "Not known"


class ContentCode(Code):
    """How much of the notification a copy holds."""

    FULL = "full", "Full"
    EXTRACT = "extract", "Extract", "Parts were left out; `omitted` names them."
    MINIMAL = "minimal", "Minimal", "That something happened and to whom, without the circumstances."
    REWORDED = "reworded", "Reworded", "Told in other words than those that were heard, such as weaker ones."
    VERBAL = "verbal", "Verbal", "Told, with nothing in writing."
    NOT_KNOWN = "not-known", "Not known"


class DeliveryOutcomeCode(Code):
    """What became of one try to deliver, as far as the sender's side can tell."""

    DELIVERED = "delivered", "Delivered", "It got there; that someone read it is an acknowledgement."
    FAILED = "failed", "Failed", "It never got out, or nobody answered."
    BOUNCED = "bounced", "Bounced", "The other side's system sent it back."
    NOT_KNOWN = "not-known", "Not known"


class AcknowledgementCode(Code):
    """What the recipient says about having received it."""

    ACKNOWLEDGED = "acknowledged", "Acknowledged"
    NONE_YET = "none-yet", "None yet"
    NO_RECORD = "no-record", "No record", "The recipient looked and found no trace of it."
    DISPUTED = "disputed", "Disputed", "Sender and recipient say different things."
    NOT_KNOWN = "not-known", "Not known"


class FileKindCode(Code):
    """Whose file at the recipient the notification was put on."""

    CHILD_RECORD = "child-record", "Child's record"
    ADULT_RECORD = "adult-record", "Adult's record"
    FAMILY_RECORD = "family-record", "Family's record", "One file for all who live together."
    NOT_KNOWN = "not-known", "Not known"


class DecisionCode(Code):
    """What the recipient decided to do."""

    NO_FURTHER_ACTION = "no-further-action", "No further action"
    INFORMATION_RECORDED = "information-recorded", "Information recorded", "Kept on file, and nothing else for now."
    EARLY_HELP = "early-help", "Early help", "Support below the threshold of social care."
    ASSESSMENT = "assessment", "Assessment", "Social care finds out what the child needs."
    STRATEGY_DISCUSSION = "strategy-discussion", "Strategy discussion", "Agencies settle how to look into likely harm."
    SECTION_47_ENQUIRY = (
        "section-47-enquiry",
        "Section 47 enquiry",
        "Whether a child needs protection: Children Act 1989.",
    )
    OPEN_CASE_UPDATED = "open-case-updated", "Open case updated", "Given to whoever holds the case already."
    MENTAL_HEALTH_REFERRAL = "mental-health-referral", "Referral to mental health services"
    REFERRED_ELSEWHERE = "referred-elsewhere", "Referred elsewhere"
    RETURNED_FOR_INFORMATION = "returned-for-information", "Returned for information", "Sent back to ask for more."
    NONE_RECORDED = (
        "none-recorded",
        "None recorded",
        "The recipient did not answer, or holds no record that it decided.",
    )
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"
