"""Code lists for a person's circumstances: contacts, services, relationships, what happened before, what weighs now."""

from scr_schema.codelists.code import Code


class ContactKindCode(Code):
    """How somebody can be reached."""

    PHONE = "phone", "Telephone", "A line that others at the place may answer."
    MOBILE = "mobile", "Mobile telephone"
    EMAIL = "email", "Email"
    OTHER = "other", "Other"


class ServiceKindCode(Code):
    """A service that a person has, had or might have had."""

    GP = "gp", "GP practice"
    HEALTH_VISITING = "health-visiting", "Health visiting"
    SCHOOL_NURSING = "school-nursing", "School nursing"
    MIDWIFERY = "midwifery", "Midwifery"
    HOSPITAL = "hospital", "Hospital", "Any hospital clinic, ward or emergency department."
    MENTAL_HEALTH = "mental-health", "Mental health", "For children or adults, in the community or in hospital."
    SPEECH_LANGUAGE = "speech-language", "Speech and language therapy"
    SCHOOL = "school", "School"
    EARLY_YEARS = "early-years", "Early years", "A nursery, childminder or children's centre."
    SOCIAL_CARE = "social-care", "Social care", "A council's social workers, for children or adults."
    EARLY_HELP = "early-help", "Early help", "Support below the threshold of social care, such as a family worker."
    HOUSING = "housing", "Housing"
    SUBSTANCE_MISUSE = "substance-misuse", "Drug and alcohol service"
    CAFCASS = "cafcass", "Cafcass"
    OTHER = "other", "Other"


class ServiceStatusCode(Code):
    """Whether a person has a service."""

    CURRENT = "current", "Current"
    PREVIOUS = "previous", "Previous", "It has ended, as with the GP practice before this one."
    NEVER_OPEN = "never-open", "Never open", "The service knew of the person, but opened no case."
    REFUSED = "refused", "Refused", "It was offered, and the person or family did not take it."
    NOT_KNOWN = "not-known", "Not known"


class RelationshipCode(Code):
    """What the one named as `person` is to the one named as `related`."""

    PARENT_OF = "parent-of", "Parent of"
    CHILD_OF = "child-of", "Child of"
    SIBLING_OF = "sibling-of", "Sibling of", "They have both parents in common."
    HALF_SIBLING_OF = "half-sibling-of", "Half-sibling of", "They have one parent in common."
    STEP_PARENT_OF = "step-parent-of", "Step-parent of"
    PARTNER_OF = "partner-of", "Partner of", "They are or were a couple without being married."
    MARRIED_TO = "married-to", "Married to", "They are or were married or civil partners."
    RELATIVE_OF = "relative-of", "Relative of", "Any other tie of family."
    CARER_OF = "carer-of", "Carer of", "Looks after the other without being a parent."
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class RelationshipStatusCode(Code):
    """How a relationship stands."""

    CURRENT = "current", "Current"
    SEPARATED = "separated", "Separated", "They live apart as a couple, and are not divorced."
    DIVORCED = "divorced", "Divorced", "A marriage or civil partnership was ended in law."
    ENDED = "ended", "Ended", "It is over in another way, as with an unmarried couple."
    IN_DISPUTE = "in-dispute", "In dispute", "They are at odds, as over a child's home or contact."
    NOT_KNOWN = "not-known", "Not known"


class HistoryKindCode(Code):
    """What is known of a person's past; no entry is too old to count."""

    SUICIDE_ATTEMPT = "suicide-attempt", "Suicide attempt"
    SELF_HARM = "self-harm", "Self-harm", "Hurting oneself without a known wish to die."
    THREAT_TO_END_LIFE = (
        "threat-to-end-life",
        "Threat to end life",
        "Of ending life; the words may leave open whose.",
    )
    MENTAL_HEALTH_OPINION = (
        "mental-health-opinion",
        "Mental health opinion",
        "What a professional thought of the person's state or future risk.",
    )
    MENTAL_ILLNESS = "mental-illness", "Mental illness", "A diagnosis or treatment."
    DOMESTIC_ABUSE = "domestic-abuse", "Domestic abuse", "Suffered or done; the words say which."
    VIOLENCE = "violence", "Violence", "Outside the family, or where it is not known to be domestic abuse."
    CHILD_CONCERN = "child-concern", "Concern for a child", "An earlier worry, whether or not anybody acted on it."
    REFERRAL = "referral", "Referral", "An earlier referral to a service, whatever came of it."
    SUBSTANCE_MISUSE = "substance-misuse", "Substance misuse", "Of drugs, alcohol or medicines."
    OTHER = "other", "Other"


class FactorCode(Code):
    """What may bring on or worsen a risk.

    The same factor behind a past act and in the present is a warning, however long ago that was.
    """

    RELATIONSHIP_BREAKDOWN = "relationship-breakdown", "Relationship breakdown", "The couple may still share a home."
    SEPARATION = "separation", "Separation", "One of the couple has moved out, or is about to."
    CONTACT_DISPUTE = "contact-dispute", "Dispute over contact", "Over who sees a child, when and how."
    RESIDENCE_DISPUTE = "residence-dispute", "Dispute over residence", "Over with whom a child lives."
    JEALOUSY = "jealousy", "Jealousy"
    BEREAVEMENT = "bereavement", "Bereavement"
    FINANCIAL = "financial", "Money trouble"
    JOB_LOSS = "job-loss", "Loss of work"
    PHYSICAL_ILLNESS = "physical-illness", "Physical illness"
    MENTAL_ILLNESS = "mental-illness", "Mental illness"
    SUBSTANCE_MISUSE = "substance-misuse", "Substance misuse", "Of drugs, alcohol or medicines."
    PREGNANCY = "pregnancy", "Pregnancy"
    PREVIOUS_ATTEMPT = "previous-attempt", "Previous attempt", "An earlier attempt at suicide, at any time."
    PREVIOUS_VIOLENCE = "previous-violence", "Previous violence"
    STALKING = "stalking", "Stalking"
    COERCIVE_CONTROL = "coercive-control", "Coercive control", "Ruling another's daily life by threat or isolation."
    ISOLATION = "isolation", "Isolation", "Without family, friends or help within reach."
    OTHER = "other", "Other"


class FactorStatusCode(Code):
    """Whether a factor is there now."""

    PRESENT = "present", "Present"
    PAST = "past", "Past", "It was there before, and is not now."
    DENIED = "denied", "Denied", "Somebody was asked, and said that it is not so."
    NOT_KNOWN = "not-known", "Not known"
