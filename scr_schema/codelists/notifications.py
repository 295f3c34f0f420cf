"""A notification: what happened, who told what, how grave it is thought to be."""

from scr_schema.codelists.code import Code


class NotificationFormCode(Code):
    """The form that the notification was made on."""

    DV1 = "dv1", "DV1", "A police form about domestic abuse, as used in Dorset in 2010."
    PUBLIC_PROTECTION_NOTICE = (
        "public-protection-notice",
        "Public protection notice",
        "A police form (PPN) about anyone at risk; in Dorset it took over from DV1.",
    )
    OTHER = "other", "Other"


class MessageKindCode(Code):
    """Why the sender sends this revision."""

    FIRST = "first", "First message"
    UPDATE = "update", "Update", "Adds what has become known since."
    CORRECTION = "correction", "Correction", "Puts right what was sent wrongly."
    REMINDER = "reminder", "Reminder", "Asks again for an answer that did not come."
    NOT_STATED = "not-stated", "Not stated"


class NotificationStageCode(Code):
    """How far the notification has come, and so what its record can be asked for."""

    PREPARED = "prepared", "Prepared", "Written, and not sent to anyone."
    SENT = "sent", "Sent", "As it went out; answers are not in it yet."
    FOLLOWED_UP = "followed-up", "Followed up", "Holds what recipients answered, filed and decided."
    CLOSED = "closed", "Closed", "Nobody is expected to do anything more."


class NotificationPurposeCode(Code):
    """What the sender wants of the recipients."""

    INFORMATION = "information", "Information", "They should know; no service is asked for."
    REFERRAL = "referral", "Referral", "They should decide whether someone needs their service."
    NOT_STATED = "not-stated", "Not stated", "Each side may take it differently."


class UrgencyCode(Code):
    """How soon the notification must be looked at."""

    IMMEDIATE = "immediate", "Immediate", "Someone is in danger now."
    SAME_DAY = "same-day", "Same day"
    ROUTINE = "routine", "Routine"
    NOT_STATED = "not-stated", "Not stated"


class ReferenceSchemeCode(Code):
    """What kind of number a reference is."""

    INCIDENT_LOG = "incident-log", "Incident log", "Of the call or event in the police's log."
    CRIME = "crime", "Crime"
    FORM = "form", "Form", "Of this copy of the form."
    CASE = "case", "Case", "Of a case that an agency has open."
    LOCAL = "local", "Local", "Any other that one agency uses."


class IncidentKindCode(Code):
    """What the incident was; it need not have been violent."""

    CHILD_TAKEN = "child-taken", "Child taken", "Away from a carer who did not know or agree."
    CONCERN_FOR_CHILD = "concern-for-child", "Concern for a child"
    CONTACT_DISPUTE = "contact-dispute", "Dispute about contact", "About where a child is to be, when and with whom."
    VERBAL = "verbal", "Verbal abuse or argument"
    THREATS = "threats", "Threats"
    PHYSICAL = "physical", "Physical violence"
    SEXUAL = "sexual", "Sexual violence"
    STRANGULATION = "strangulation", "Strangulation or suffocation", "Listed apart: a mark of great danger."
    WEAPON = "weapon", "Weapon", "One was used, shown or threatened with."
    COERCIVE_CONTROL = "coercive-control", "Coercive control", "A pattern of controlling, isolating or frightening."
    HARASSMENT_STALKING = "harassment-stalking", "Harassment or stalking"
    DAMAGE = "damage", "Damage to property"
    BREACH_OF_ORDER = "breach-of-order", "Breach of an order", "Of a court's order or of conditions of bail."
    CONCERN_FOR_ADULT = "concern-for-adult", "Concern for an adult"
    MISSING = "missing", "Missing person"
    DEATH = "death", "Death"
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class ChildFoundCode(Code):
    """How a child was found when the police looked for it."""

    UNHARMED = "unharmed", "Unharmed"
    HARMED = "harmed", "Harmed"
    MISSING = "missing", "Still missing"
    DECEASED = "deceased", "Deceased"
    NOT_SOUGHT = "not-sought", "Not looked for", "Nobody went to see."
    NOT_KNOWN = "not-known", "Not known"


class ChildrenStatusCode(Code):
    """Whether there are children, so that an empty list is never taken for an answer."""

    LISTED = "listed", "Listed", "`children` holds those that the sender knows of."
    NONE = "none", "None", "It was established that there are no children."
    NOT_ESTABLISHED = "not-established", "Not established", "Whether there are children is not known."


class StatedStatusCode(Code):
    """Whether there is anything to list, so that an empty list is never taken for an answer."""

    LISTED = "listed", "Listed", "The list holds those that the sender knows of."
    NONE_MADE = "none-made", "None made", "There was none."
    NOT_ESTABLISHED = "not-established", "Not established", "Whether there was any is not known."


class PresenceCode(Code):
    """Whether a child was there, and what it noticed."""

    SAW = "saw", "Saw it"
    HEARD = "heard", "Heard it", "Without seeing it."
    IN_PREMISES = "in-premises", "In the premises", "Not known to have seen or heard it."
    NOT_PRESENT = "not-present", "Not present"
    NOT_KNOWN = "not-known", "Not known"


class DisclosureKindCode(Code):
    """What a disclosure is about; how it is weighed is a grading's business, not this list's."""

    SUICIDE_THREAT = "suicide-threat", "Threat of suicide", "To take one's own life, however it was put."
    THREAT_TO_END_LIFE = "threat-to-end-life", "Threat to end life", "The words leave open whose life."
    SELF_HARM = "self-harm", "Self-harm", "Done, or threatened."
    SUICIDE_ATTEMPT = "suicide-attempt", "Suicide attempt", "At any time, however long ago."
    SUICIDAL_THOUGHTS = "suicidal-thoughts", "Suicidal thoughts", "Without a threat, plan or attempt."
    THREAT_TO_KILL = "threat-to-kill", "Threat to kill", "To kill somebody else."
    THREAT_TO_CHILD = "threat-to-child", "Threat to a child", "To harm a child."
    THREAT_TO_TAKE_CHILD = "threat-to-take-child", "Threat to take a child", "Away from a carer or out of the country."
    DOMESTIC_ABUSE = "domestic-abuse", "Domestic abuse", "Where the words do not say of which form."
    PHYSICAL_ABUSE = "physical-abuse", "Physical abuse"
    SEXUAL_ABUSE = "sexual-abuse", "Sexual abuse"
    EMOTIONAL_ABUSE = "emotional-abuse", "Emotional abuse"
    COERCIVE_CONTROL = "coercive-control", "Coercive control", "A pattern of controlling, isolating or frightening."
    STRANGULATION = "strangulation", "Strangulation or suffocation"
    STALKING = "stalking", "Stalking"
    NEGLECT = "neglect", "Neglect"
    SUBSTANCE_MISUSE = "substance-misuse", "Substance misuse", "Of alcohol, drugs or medicines."
    MENTAL_HEALTH = "mental-health", "Mental health", "A state of mind that gives concern for oneself or others."
    OTHER = "other", "Other"


class KnowledgeCode(Code):
    """How whoever disclosed it came to know it."""

    FIRST_HAND = "first-hand", "First hand", "It is their own threat, act or state, or was said or done to them."
    REPORTED_BY_OTHER = "reported-by-other", "Reported by someone else", "They have it from another person."
    OBSERVED = "observed", "Observed", "They saw or heard it happen."
    DOCUMENT = "document", "From a document", "They read it, such as in a message, a file or a statement."
    NOT_KNOWN = "not-known", "Not known"


class AskedCode(Code):
    """Whether the person whom a disclosure is about was asked directly."""

    ASKED = "asked", "Asked", "`reply` holds the answer."
    NOT_ASKED = "not-asked", "Not asked", "It could have been done; `reason` says why it was not."
    NOT_PRESENT = "not-present", "Not present", "The person was not there to be asked."
    REFUSED = "refused", "Refused", "Asked, and would not answer."
    UNSAFE_TO_ASK = "unsafe-to-ask", "Unsafe to ask", "Asking would have endangered someone."
    NOT_KNOWN = "not-known", "Not known"


class GradingUseCode(Code):
    """What a grading is for: levels of different uses do not compare."""

    RISK = "risk", "Risk", "How great the danger is to someone."
    TRIAGE = "triage", "Triage", "What is to be looked at first."
    FORWARDING = "forwarding", "Forwarding", "To whom a service passes the notification on."
    THRESHOLD = "threshold", "Threshold", "Whether a service takes the case."
    NOT_STATED = "not-stated", "Not stated"


class MaracCriterionCode(Code):
    """The ground on which a case goes to a multi-agency risk assessment conference (MARAC)."""

    PROFESSIONAL_JUDGEMENT = (
        "professional-judgement",
        "Professional judgement",
        "A professional is gravely concerned, whatever the score.",
    )
    VISIBLE_HIGH_RISK = "visible-high-risk", "Visible high risk", "The checklist's score is in its highest band."
    ESCALATION = "escalation", "Potential escalation", "Reports to the police have become more frequent or graver."
    REPEAT = "repeat", "Repeat", "Something new has happened within twelve months of an earlier conference."


class LawfulBasisCode(Code):
    """The basis in data protection law on which the notification is shared."""

    PUBLIC_TASK = "public-task", "Public task", "UK GDPR, article 6(1)(e)."
    LEGAL_OBLIGATION = "legal-obligation", "Legal obligation", "UK GDPR, article 6(1)(c)."
    VITAL_INTERESTS = "vital-interests", "Vital interests", "To protect a life: UK GDPR, article 6(1)(d)."
    LEGITIMATE_INTERESTS = "legitimate-interests", "Legitimate interests", "UK GDPR, article 6(1)(f)."
    LAW_ENFORCEMENT = "law-enforcement", "Law enforcement", "Data Protection Act 2018, part 3."
    CONSENT = "consent", "Consent", "UK GDPR, article 6(1)(a)."
    NOT_STATED = "not-stated", "Not stated"
