"""Code lists for people: their part in a case, their identifiers, names, birth and where they live."""

from scr_schema.codelists.code import Code


class PersonRoleCode(Code):
    """A person's part in a case; somebody may have several, such as parent and caller."""

    SUBJECT = "subject", "Subject", "Whom the review is about."
    CHILD = "child", "Child", "A child of the family or household."
    SIBLING = "sibling", "Sibling", "Has both parents in common with the subject or child."
    HALF_SIBLING = "half-sibling", "Half-sibling", "Has one parent in common with the subject or child."
    STEP_SIBLING = "step-sibling", "Step-sibling", "A child of a step-parent."
    PARENT = "parent", "Parent"
    STEP_PARENT = "step-parent", "Step-parent"
    CARER = "carer", "Carer", "Looks after a child or adult without being a parent or foster carer."
    PARTNER = "partner", "Partner", "Is the husband, wife or partner of an adult in the case."
    FORMER_PARTNER = "former-partner", "Former partner", "Was the husband, wife or partner of an adult in the case."
    GRANDPARENT = "grandparent", "Grandparent"
    OTHER_RELATIVE = "other-relative", "Other relative"
    CALLER = "caller", "Caller", "Reported the incident."
    ALLEGED_VICTIM = "alleged-victim", "Alleged victim", "Is thought to have been harmed; nothing need be proved."
    ALLEGED_PERPETRATOR = (
        "alleged-perpetrator",
        "Alleged perpetrator",
        "Is thought to have done the harm; nothing need be proved.",
    )
    INVOLVED_ADULT = "involved-adult", "Involved adult", "Took part where nobody is thought victim or perpetrator."
    WITNESS = "witness", "Witness"
    FOSTER_CARER = "foster-carer", "Foster carer"
    PROFESSIONAL = "professional", "Professional", "Is in the case through work, not family."
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class PersonSchemeCode(Code):
    """The register that a person's identifier is taken from."""

    NHS_NUMBER = "nhs-number", "NHS number", "Ten digits, in England and Wales."
    CHI_NUMBER = "chi-number", "CHI number", "The Community Health Index of Scotland."
    HC_NUMBER = "hc-number", "Health and Care number", "The health number of Northern Ireland."
    UPN = "upn", "UPN", "The unique pupil number of a school pupil."
    POLICE_PERSON = "police-person", "Police person number", "A force's own number for a person."
    SOCIAL_CARE = "social-care", "Social care number", "A council's own number for a person."
    COURT = "court", "Court number", "The number that a court gave to a person."
    LOCAL = "local", "Local", "An identifier that only the sender and its partners know."


class SexCode(Code):
    """A person's sex as the sender's record has it."""

    FEMALE = "female", "Female"
    MALE = "male", "Male"
    OTHER = "other", "Other", "The record says something other than these two."
    NOT_KNOWN = "not-known", "Not known"


class CareRoleCode(Code):
    """How much of a child's daily care lies with a person."""

    SOLE = "sole", "Sole carer", "Looks after the child alone."
    MAIN = "main", "Main carer", "Does most of it; somebody else does the rest."
    SHARED = "shared", "Shared care", "Divides it with another, as between two homes."
    CONTACT_ONLY = "contact-only", "Contact only", "Sees the child without having daily care."
    NONE = "none", "None", "Neither cares for the child nor has contact as a parent or carer."
    NOT_KNOWN = "not-known", "Not known"


class ResidenceBasisCode(Code):
    """What a home or address is to a person, who may have several."""

    MAIN = "main", "Main home", "The only home, or the one where most nights are spent."
    SHARED_CARE = "shared-care", "Shared care", "One of the homes between which a child's care is divided."
    TEMPORARY = "temporary", "Temporary", "For a while, as with friends or in a hotel."
    REFUGE = "refuge", "Refuge", "A place of safety from abuse; it never decides by itself where a record is sent."
    PLACEMENT = "placement", "Placement", "Where a council or court placed the person, as in foster care."
    CONTACT_ONLY = "contact-only", "Contact only", "Where a child stays for contact with somebody."
    WORKPLACE = "workplace", "Workplace", "Where the person works; nobody's home."
    PREVIOUS = "previous", "Previous", "A home that was left."
    NOT_KNOWN = "not-known", "Not known"


class NameKindCode(Code):
    """What a name is to the person who bears it."""

    LEGAL = "legal", "Legal name", "As registered at birth, or changed by marriage, adoption or deed."
    KNOWN_AS = "known-as", "Known as", "Used in daily life."
    PREVIOUS = "previous", "Previous name", "Borne earlier, as before a marriage or adoption."
    ALIAS = "alias", "Alias", "Another name that the person has gone by, such as one given to the police."
    NOT_KNOWN = "not-known", "Not known"


class BirthKindCode(Code):
    """How sure a date of birth is."""

    ACTUAL = "actual", "Actual", "As registered or documented."
    ESTIMATED = "estimated", "Estimated", "Worked out or guessed, as from an age."
    EXPECTED = "expected", "Expected", "The day a child not yet born is due."
    NOT_KNOWN = "not-known", "Not known", "It is not known whether the date is right."
