"""The titles of posts as plans print them, and the words that titles, groups and bodies are made of.

Sources: the posts that the review's plans name, statutory guidance on named and designated professionals, the ranks of
the police, and what councils, trusts and the family courts' service call their posts.
All words stand in small letters and the singular, ``child`` for ``children's``; a title that is not here is `other`.
"""

from scr_schema.codelists.organisations import PostRoleCode

#: A title by its words, and its code.
Title = tuple[tuple[str, ...], PostRoleCode]


def _titles(*lines: str) -> tuple[str, ...]:
    return tuple(title.strip() for line in lines for title in line.split("|"))


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_TITLES: dict[PostRoleCode, tuple[str, ...]] = {
    PostRoleCode.CHAIR: _titles("chair | chairman | chairwoman | chairperson"),
    PostRoleCode.PANEL_CHAIR: _titles("panel chair | chair of panel | chair of the panel | chair of the review panel"),
    PostRoleCode.AUTHOR: _titles("author"),
    PostRoleCode.LEAD_REVIEWER: _titles("lead reviewer"),
    PostRoleCode.PANEL_MEMBER: _titles("panel member"),
    PostRoleCode.NAMED_DOCTOR: _titles("named doctor | named paediatrician"),
    PostRoleCode.NAMED_NURSE: _titles("named nurse"),
    PostRoleCode.NAMED_MIDWIFE: _titles("named midwife"),
    PostRoleCode.DESIGNATED_NURSE: _titles("designated nurse"),
    PostRoleCode.DESIGNATED_DOCTOR: _titles("designated doctor | designated paediatrician"),
    PostRoleCode.SAFEGUARDING_LEAD: _titles(
        "safeguarding lead | safeguarding child lead | safeguarding adult lead | child protection lead",
        "designated safeguarding lead | designated lead for safeguarding | practice lead for safeguarding",
        "practice safeguarding lead | gp practice safeguarding lead | gp safeguarding lead",
        "gp lead for safeguarding | lead gp for safeguarding | gp lead for child protection",
    ),
    PostRoleCode.GP: _titles("gp | general practitioner"),
    PostRoleCode.PRACTICE_MANAGER: _titles("practice manager | gp practice manager"),
    PostRoleCode.HEAD_OF_SERVICE: _titles("head of service"),
    PostRoleCode.SERVICE_MANAGER: _titles("service manager"),
    PostRoleCode.TEAM_MANAGER: _titles("team manager | team leader | team lead"),
    PostRoleCode.PRACTITIONER: _titles("practitioner | family support worker | youth worker"),
    PostRoleCode.MIDWIFE: _titles("midwife"),
    PostRoleCode.HEALTH_VISITOR: _titles("health visitor"),
    PostRoleCode.SCHOOL_NURSE: _titles("school nurse"),
    PostRoleCode.HEAD_OF_MIDWIFERY: _titles("head of midwifery"),
    PostRoleCode.POLICE_OFFICER: _titles("police officer | police constable | detective constable | constable"),
    PostRoleCode.POLICE_MANAGER: _titles(
        "superintendent | chief superintendent | detective superintendent | detective chief superintendent",
        "chief inspector | detective inspector | detective chief inspector | police inspector",
        "sergeant | detective sergeant | police sergeant",
    ),
    PostRoleCode.DISCLOSURE_MANAGER: _titles("disclosure manager"),
    PostRoleCode.SOCIAL_WORKER: _titles("social worker"),
    PostRoleCode.COURT_ADVISER: _titles("court adviser | court advisor"),
    PostRoleCode.BUSINESS_MANAGER: _titles("business manager | board manager"),
    PostRoleCode.ADMINISTRATOR: _titles("administrator"),
    PostRoleCode.LEGAL_ADVISER: _titles("legal adviser | legal advisor"),
    PostRoleCode.JUDGE: _titles("judge"),
    PostRoleCode.CORONER: _titles("coroner"),
    # These hold words of a title above and are another post.
    PostRoleCode.OTHER: _titles(
        "named gp | chief constable | deputy chief constable | assistant chief constable | vice chair",
        "executive lead for safeguarding | executive safeguarding lead | nurse practitioner",
    ),
}

_LONGEST_FIRST: tuple[Title, ...] = tuple(
    sorted(
        ((tuple(title.split()), role) for role, titles in _TITLES.items() for title in titles),
        key=lambda title: -len(title[0]),
    )
)
LONGEST_TITLE = len(_LONGEST_FIRST[0][0])
#: The titles that begin with a word, the longest first.
TITLES: dict[str, tuple[Title, ...]] = {
    first: tuple(title for title in _LONGEST_FIRST if title[0][0] == first) for (first, *_), _ in _LONGEST_FIRST
}

#: What stands for a title, in these very letters; a plan's own abbreviations are `other`.
ABBREVIATIONS: dict[str, PostRoleCode] = {
    "GP": PostRoleCode.GP,
    "HV": PostRoleCode.HEALTH_VISITOR,
    "DSL": PostRoleCode.SAFEGUARDING_LEAD,
    "FCA": PostRoleCode.COURT_ADVISER,
    "HoS": PostRoleCode.HEAD_OF_SERVICE,
    "HOS": PostRoleCode.HEAD_OF_SERVICE,
    "DI": PostRoleCode.POLICE_MANAGER,
    "DCI": PostRoleCode.POLICE_MANAGER,
    **dict.fromkeys(("AD", "CEO", "DCS", "DPH", "IRO", "LADO", "OM", "PSW", "QASM", "QISM", "SM"), PostRoleCode.OTHER),
}

#: Words that make a title another post, whatever follows.
ANOTHER = _words("assistant associate apprentice deputy former student trainee vice")

#: What somebody is who holds a post.
HEADS = _words(
    "accountant administrator adviser advisor advocate analyst auditor author chair chairman chairperson chairwoman",
    "champion chief clerk clinician co-ordinator commissioner constable consultant controller coordinator coroner",
    "counsellor dentist director doctor executive facilitator governor gp guardian head headteacher inspector judge",
    "lawyer lead leader lecturer magistrate manager matron member midwife nurse obstetrician officer paediatrician",
    "partner pharmacist physician practitioner president principal psychiatrist psychologist radiographer",
    "radiologist",
    "receptionist registrar rep representative reviewer secretary sergeant sister solicitor specialist sponsor",
    "strategist superintendent supervisor surgeon teacher therapist trainer treasurer visitor warden worker",
)

#: People who are meant together.
GROUPS = _words(
    "agency clinic cluster college committee everybody everyone forum group network nursery organisation panel",
    "partner partnership party personnel practice professional provider pupil school staff sub-committee sub-group",
    "subcommittee subgroup surgery team volunteer workforce",
)

#: Parts of a body, and what it is known by; where a post stands in front of them, its place.
UNITS = _words(
    "branch bureau care centre department directorate division education health hostel housing hub midwifery office",
    "police probation section service support unit ward",
)

#: What a body is: with a name of its own in front, a body.
BODIES = _words(
    "academy association authority board borough cafcass ccg charity commission constabulary council court foundation",
    "hospital icb infirmary lscb lscp ministry nhs pct police prison probation sab school society trust university",
)
#: Words that a body's name may begin with beside its own.
OF_NAMES = _words("central east great greater lower mid new north old queen royal saint south st upper west")

#: What posts and groups deal with, and of which kind they are.
FIELDS = _words(
    "abuse access accident acting acute administration admission adolescent adoption adult advanced advice alcohol",
    "allocation ambulance annual antenatal approved area assessment assurance attendance audit autism behaviour",
    "behavioural bereavement business call camhs cardiology case child childcare childminder city clinical co",
    "commissioning communication community complaint complex compliance conference contact contextual contract",
    "coordinating core corporate counter county crime criminal crisis cross custody customer data day death delivery",
    "dental designated detective development diabetes dietetic digital disability disclosure district diversity",
    "divisional domestic drug duty early educational emergency emotional enablement engagement enhanced equality",
    "estate ethnic exploitation external family female fieldwork finance financial firearms first force forced foster",
    "fostering fraud front frontline further gender general governance governing gynaecology healthcare help homeless",
    "homicide honour hour human improvement inclusion independent individual information initial inpatient inspection",
    "inspectorate intake integrated intelligence intensive inter interagency interim internal intervention intra",
    "investigation it joint justice key language law learning legal level liaison line local locality lone long",
    "looked main major male management marriage maternity medical medicine mental missing modern monitoring multi",
    "multiagency named national need neighbourhood neonatal night non nursing obstetric occupational offender",
    "oncology online operation operational outcome outreach overall oversight overview paediatric paediatrics pan",
    "parent parenting pathology patient patrol people performance permanence person pharmacy physical placement",
    "planning play policy post postnatal pre pregnancy premature prevent preventative prevention primary priority",
    "private procedure process programme project property protecting protection psychiatric psychological psychology",
    "public quality radiology reception recording records recruitment referral refuge region regional registration",
    "repair report research residential resource response responsible review risk rota safe safeguarding safety",
    "secondary senior serious sexual shared single skill slavery social special speech sport standard statutory",
    "strategic strategy strengthening sub substance sufficiency suicide supervision system teenage temporary term",
    "terrorism therapeutic therapy trafficking training transfer transformation transition treatment universal victim",
    "violence violent virtual visiting voluntary vulnerable weekend welfare wellbeing women work working young youth",
)

#: Words of no weight.
SMALL = _words(
    "a across after all also an and any as at both by each either every for four from in including into its of on or",
    "other our out over own per relevant respective the their these this those three through to two under up where",
    "who whole with within",
)

#: What stands in front of a surname; a rank tells the post as well.
HONORIFICS = _words("cllr councillor dame dr lady lord miss mr mrs ms mx prof professor rev reverend sir")
RANKS: dict[str, PostRoleCode] = {
    **dict.fromkeys(("PC", "WPC", "DC"), PostRoleCode.POLICE_OFFICER),
    **dict.fromkeys(("DS", "DI", "DCI", "Sgt", "Insp", "Supt"), PostRoleCode.POLICE_MANAGER),
}

#: Words with capitals that name nobody.
NOBODY = _words(
    "above achieved action agreed amber annual apr april aug august autumn below blue complete completed continue",
    "daily date dec december done feb february friday green immediate immediately implemented jan january jul july",
    "jun june mar march may monday monthly no not nov november now oct october ongoing outstanding previous quarterly",
    "recommendation red saturday see sep sept september spring started summer sunday task thursday tuesday wednesday",
    "weekly winter yellow yes",
)
