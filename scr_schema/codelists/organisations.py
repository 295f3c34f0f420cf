"""Code lists for organisations, the posts in them, and who owns an action."""

from scr_schema.codelists.code import Code


class OrganisationKindCode(Code):
    """What an organisation is, so that rules need no register to tell a court from a school."""

    POLICE = "police", "Police"
    CHILDRENS_SOCIAL_CARE = "childrens-social-care", "Children's social care", "A council's child protection service."
    LOCAL_AUTHORITY = "local-authority", "Local authority", "A council as a whole, or a part without a code here."
    ADULT_SOCIAL_CARE = "adult-social-care", "Adult social care", "A council's care service for adults."
    GP_PRACTICE = "gp-practice", "GP practice"
    HOSPITAL_TRUST = "hospital-trust", "Hospital trust", "An acute or general hospital, maternity included."
    COMMUNITY_HEALTH = "community-health", "Community health", "Health visiting, school nursing, clinics, therapies."
    MENTAL_HEALTH_TRUST = "mental-health-trust", "Mental health trust"
    AMBULANCE_TRUST = "ambulance-trust", "Ambulance trust"
    HEALTH_COMMISSIONER = "health-commissioner", "Health commissioner", "Buys care for an area: PCT, then CCG, now ICB."
    HEALTH_SAFEGUARDING_SERVICE = (
        "health-safeguarding-service",
        "Health safeguarding service",
        "The desk that takes in, triages and forwards notifications within health.",
    )
    STRATEGIC_HEALTH_AUTHORITY = (
        "strategic-health-authority",
        "Strategic health authority",
        "The NHS's regional tier in England, 2002 to 2013.",
    )
    SCHOOL = "school", "School"
    EARLY_YEARS = "early-years", "Early years", "A nursery, childminder or children's centre."
    COLLEGE = "college", "College", "For further education, sixth form colleges included."
    CAFCASS = "cafcass", "Cafcass", "The service that advises the family courts on children, Cafcass Cymru included."
    COURT = "court", "Court"
    CORONER = "coroner", "Coroner"
    PROBATION = "probation", "Probation"
    YOUTH_JUSTICE = "youth-justice", "Youth justice", "A youth offending team or youth justice service."
    SAFEGUARDING_CHILDREN_BOARD = (
        "safeguarding-children-board",
        "Safeguarding children board",
        "An LSCB, which commissioned serious case reviews, or its like.",
    )
    SAFEGUARDING_PARTNERSHIP = (
        "safeguarding-partnership",
        "Safeguarding partnership",
        "Council, NHS and police of an area acting jointly, in the place of a board.",
    )
    SAFEGUARDING_ADULTS_BOARD = "safeguarding-adults-board", "Safeguarding adults board"
    COMMUNITY_SAFETY_PARTNERSHIP = (
        "community-safety-partnership",
        "Community safety partnership",
        "Commissions reviews of deaths through domestic abuse.",
    )
    CHILD_DEATH_PANEL = "child-death-panel", "Child death panel", "Looks at the death of every child of an area (CDOP)."
    GOVERNMENT_DEPARTMENT = "government-department", "Government department"
    REGULATOR = "regulator", "Regulator", "An inspectorate, or a body that a profession answers to."
    VOLUNTARY = "voluntary", "Voluntary organisation"
    HOUSING = "housing", "Housing provider"
    FIRE = "fire", "Fire and rescue"
    WORKING_GROUP = "working-group", "Working group", "A group that several bodies set up, as for shared procedures."
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class OrganisationSchemeCode(Code):
    """The register that an organisation's identifier is taken from."""

    NHS_ODS = "nhs-ods", "NHS ODS code", "The Organisation Data Service of the NHS: trusts, practices, commissioners."
    GSS = "gss", "GSS code", "Nine characters for an area, as they were at the time of the record."
    POLICE_FORCE = "police-force", "Police force code", "The code of a force in national police systems."
    DFE_LA = "dfe-la", "DfE local authority number", "Three digits for an education authority."
    UKPRN = "ukprn", "UKPRN", "Eight digits for a provider of education."
    URN = "urn", "URN", "The unique reference number of a school."
    ORG_ID = "org-id", "org-id identifier", "An org-id.guide list code followed by the identifier in that list."
    LOCAL = "local", "Local", "An identifier that only the sender and its partners know."


class PostRoleCode(Code):
    """What somebody does in an organisation or in the making of a review."""

    CHAIR = "chair", "Chair", "Chairs a board or partnership."
    PANEL_CHAIR = "panel-chair", "Panel chair", "Chairs the panel of one review."
    AUTHOR = "author", "Author", "Writes an overview or an agency report."
    LEAD_REVIEWER = "lead-reviewer", "Lead reviewer", "Leads and writes a review of today's types."
    PANEL_MEMBER = "panel-member", "Panel member"
    NAMED_DOCTOR = "named-doctor", "Named doctor", "Leads on safeguarding children within one health provider."
    NAMED_NURSE = "named-nurse", "Named nurse", "Leads on safeguarding children within one health provider."
    NAMED_MIDWIFE = "named-midwife", "Named midwife", "Leads on safeguarding within one maternity service."
    DESIGNATED_NURSE = "designated-nurse", "Designated nurse", "Leads on safeguarding for all health of an area."
    DESIGNATED_DOCTOR = "designated-doctor", "Designated doctor", "Leads on safeguarding for all health of an area."
    SAFEGUARDING_LEAD = "safeguarding-lead", "Safeguarding lead", "Leads on it in a GP practice, school or service."
    GP = "gp", "GP"
    PRACTICE_MANAGER = "practice-manager", "Practice manager", "Runs a GP practice."
    HEAD_OF_SERVICE = "head-of-service", "Head of service"
    SERVICE_MANAGER = "service-manager", "Service manager"
    TEAM_MANAGER = "team-manager", "Team manager"
    PRACTITIONER = "practitioner", "Practitioner", "Works with families in a post that has no code of its own."
    MIDWIFE = "midwife", "Midwife"
    HEALTH_VISITOR = "health-visitor", "Health visitor"
    SCHOOL_NURSE = "school-nurse", "School nurse"
    HEAD_OF_MIDWIFERY = "head-of-midwifery", "Head of midwifery"
    POLICE_OFFICER = "police-officer", "Police officer"
    POLICE_MANAGER = "police-manager", "Police manager", "Supervises officers, or is in charge of a unit."
    DISCLOSURE_MANAGER = "disclosure-manager", "Disclosure manager", "Answers requests for what the police hold."
    SOCIAL_WORKER = "social-worker", "Social worker"
    COURT_ADVISER = "court-adviser", "Court adviser", "A Cafcass officer, such as a family court adviser (FCA)."
    BUSINESS_MANAGER = "business-manager", "Business manager", "Runs the office of a board or service."
    ADMINISTRATOR = "administrator", "Administrator"
    LEGAL_ADVISER = "legal-adviser", "Legal adviser"
    JUDGE = "judge", "Judge"
    CORONER = "coroner", "Coroner"
    REFERRAL_DESK = "referral-desk", "Referral desk", "Takes in notifications and referrals, whoever is on duty."
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class PostStatusCode(Code):
    """Whether anybody holds a post."""

    NAMED = "named", "Named", "It is known who holds it; the name itself need not be given."
    TO_BE_CONFIRMED = "to-be-confirmed", "To be confirmed", "Who will hold it is still to be settled."
    VACANT = "vacant", "Vacant"


class OwnerStatusCode(Code):
    """What the words for the owner of an action tell; a cell without words has no owner at all."""

    NAMED = "named", "Named", "They name a post, a person or a group."
    TO_BE_CONFIRMED = "to-be-confirmed", "To be confirmed", "They say that an owner is still to be found."
    NOT_STATED = "not-stated", "Not stated", "There are words, but they name no post."
    UNREADABLE = "unreadable", "Unreadable", "They could not be read or understood."


class OwnerRelationCode(Code):
    """The part that a post or group has in an action."""

    LEAD = "lead", "Lead", "Sees to it that the action is done."
    JOINT = "joint", "Joint", "Shares it with others, none of whom leads."
    ON_BEHALF_OF = "on-behalf-of", "On behalf of", "The lead acts for this post."
    SUPPORTED_BY = "supported-by", "Supported by", "This post or group helps the lead."
    DELEGATED_TO = "delegated-to", "Delegated to", "The lead has handed the task on to this post."
    ACCOUNTABLE = "accountable", "Accountable", "Answers for the result without doing the task."
    NOT_STATED = "not-stated", "Not stated", "It is named without saying what part it has."


class IndependenceScopeCode(Code):
    """Whom a declaration of independence speaks for."""

    INDIVIDUAL = "individual", "Individual", "One chair, author or reviewer."
    GENERAL = "general", "General", "All report authors of a review in one statement."
