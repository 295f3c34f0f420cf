"""What is reviewed, where, on what grounds, and who sits on the panel."""

from scr_schema.codelists.code import Code


class ReviewTypeCode(Code):
    """Which kind of review this is.

    It is read together with the nation, as one name can mean two kinds.
    """

    SCR = "scr", "Serious case review", "Of a child's death or serious harm, in England before practice reviews."
    RAPID_REVIEW = "rapid-review", "Rapid review", "A first look, to decide whether a practice review follows."
    LCSPR = "lcspr", "Local child safeguarding practice review", "Commissioned by the safeguarding partners of an area."
    NATIONAL_CSPR = "national-cspr", "National child safeguarding practice review", "Commissioned by England's panel."
    CPR_CONCISE = (
        "cpr-concise",
        "Concise child practice review",
        "The child was neither on the child protection register nor looked after in the six months before.",
    )
    CPR_EXTENDED = (
        "cpr-extended",
        "Extended child practice review",
        "The child was on the child protection register or looked after in the six months before.",
    )
    SUSR = "susr", "Single unified safeguarding review", "Wales's one process for child, adult and homicide reviews."
    SCOTTISH_ICR = "scottish-icr", "Initial case review", "Decided whether a significant case review should follow."
    SCOTTISH_SCR = "scottish-scr", "Significant case review", "Scotland calls it SCR, as England did another."
    LEARNING_REVIEW = "learning-review", "Learning review", "Scotland's, in place of initial and significant reviews."
    CASE_MANAGEMENT_REVIEW = (
        "case-management-review",
        "Case management review",
        "Run by the Safeguarding Board for Northern Ireland.",
    )
    SAR = "sar", "Safeguarding adults review", "Of an adult with care and support needs: Care Act 2014, section 44."
    DHR = (
        "dhr",
        "Domestic homicide review",
        "Of a death at 16 or over, through violence, abuse or neglect by a relative, partner or housemate.",
    )
    DARDR = "dardr", "Domestic abuse related death review", "What the domestic homicide review was renamed to."
    MENTAL_HEALTH_HOMICIDE_REVIEW = (
        "mental-health-homicide-review",
        "Mental health homicide review",
        "Of a killing by someone who had been in the care of mental health services.",
    )
    OFFENSIVE_WEAPONS_HOMICIDE_REVIEW = (
        "offensive-weapons-homicide-review",
        "Offensive weapons homicide review",
        "Of an adult's death in which an offensive weapon was used.",
    )
    ADULT_PRACTICE_REVIEW = (
        "adult-practice-review",
        "Adult practice review",
        "Of an adult at risk who died or was harmed.",
    )
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class NationCode(Code):
    """The nation whose law and guidance the review follows."""

    ENGLAND = "england", "England"
    WALES = "wales", "Wales"
    SCOTLAND = "scotland", "Scotland"
    NORTHERN_IRELAND = "northern-ireland", "Northern Ireland"


class ReviewStatusCode(Code):
    """How far the review has come."""

    COMMISSIONED = "commissioned", "Commissioned", "Decided on; work has not begun."
    IN_PROGRESS = "in-progress", "In progress"
    COMPLETED = "completed", "Completed", "The report is finished, whether or not it will be published."
    PUBLISHED = "published", "Published", "A report or summary is public."
    DISCONTINUED = "discontinued", "Discontinued", "Stopped before a report was finished."
    NOT_KNOWN = "not-known", "Not known"


class ReviewCriterionCode(Code):
    """The grounds on which the review is held; several may apply."""

    CHILD_DIED = "child-died", "Child died"
    CHILD_SERIOUSLY_HARMED = "child-seriously-harmed", "Child seriously harmed"
    ADULT_DIED = "adult-died", "Adult died"
    ADULT_SERIOUSLY_HARMED = "adult-seriously-harmed", "Adult seriously harmed"
    ABUSE_KNOWN = "abuse-known", "Abuse known", "Abuse was established as a fact."
    ABUSE_SUSPECTED = "abuse-suspected", "Abuse suspected", "Abuse was thought likely but not established."
    NEGLECT_KNOWN = "neglect-known", "Neglect known", "Neglect was established as a fact."
    NEGLECT_SUSPECTED = "neglect-suspected", "Neglect suspected", "Neglect was thought likely but not established."
    AGENCY_CONCERN = "agency-concern", "Concern about agencies", "How agencies worked, alone or together, gave concern."
    DISCRETIONARY = "discretionary", "Discretionary", "The board chose to hold it where it need not have."


class TriggerKindCode(Code):
    """What happened that led to the review."""

    CHILD_DEATH = "child-death", "Death of a child"
    SERIOUS_HARM = "serious-harm", "Serious harm", "Someone was seriously harmed and lived."
    ADULT_DEATH = "adult-death", "Death of an adult"
    NEAR_MISS = "near-miss", "Near miss", "Serious harm was close but did not come about."
    OTHER = "other", "Other"
    NOT_KNOWN = "not-known", "Not known"


class DeathMannerCode(Code):
    """How a death came about, as an inquest or another body found."""

    UNLAWFUL_KILLING = "unlawful-killing", "Unlawful killing"
    SUICIDE = "suicide", "Suicide", "The person took their own life."
    NATURAL = "natural", "Natural causes"
    ACCIDENT = "accident", "Accident or misadventure"
    OPEN = "open", "Open conclusion", "The inquest ended and the evidence allowed no other conclusion."
    DRUG_RELATED = "drug-related", "Drug-related"
    NOT_DETERMINED = "not-determined", "Not determined", "No body has reached a conclusion yet."
    NOT_KNOWN = "not-known", "Not known"


class MembershipCode(Code):
    """In what capacity a post or an organisation takes part in the review panel."""

    MEMBER = "member", "Member", "Shares in the panel's decisions."
    EX_OFFICIO = "ex-officio", "Ex officio", "There by virtue of an office, such as the board's administrator."
    IN_ATTENDANCE = "in-attendance", "In attendance", "Present without a share in decisions."
    ADVISER = "adviser", "Adviser", "Gives the panel expert advice, such as on law or health."
    NOT_STATED = "not-stated", "Not stated"
