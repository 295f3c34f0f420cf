"""Persons: who they are, where they live, how they are related, what is known of their past."""

from scr_schema.codelists.circumstances import (
    ContactKindCode,
    FactorCode,
    HistoryKindCode,
    RelationshipCode,
    RelationshipStatusCode,
    ServiceKindCode,
    ServiceStatusCode,
)
from scr_schema.codelists.everywhere import YesNoCode
from scr_schema.codelists.people import (
    BirthKindCode,
    CareRoleCode,
    NameKindCode,
    PersonRoleCode,
    PersonSchemeCode,
    ResidenceBasisCode,
    SexCode,
)
from scr_schema.models.base import Part
from scr_schema.models.parts.narrative import Coded
from scr_schema.models.parts.organisation import Area, Organisation
from scr_schema.models.parts.time import Age, Dated
from scr_schema.types import (
    Country,
    Distinct,
    DistinctAtLeastOne,
    Id,
    Key,
    Line,
    Maybe,
    Moment,
    Period,
    PositiveInteger,
    Text,
)


class Locality(Part):
    """Where someone lives, as coarse as it may be while still saying which services are responsible."""

    authority: Maybe[Area] = None
    """The local authority."""
    place: Maybe[Text] = None
    """The town or district in words."""
    country: Maybe[Country] = None
    """The country."""


class Residence(Part):
    """A place where a person lives, lived or stays; a person may have several at once."""

    basis: ResidenceBasisCode
    """On what footing the person is there; `refuge` never decides by itself where a record is sent."""
    locality: Maybe[Locality] = None
    """Roughly where it is."""
    lives_with: Maybe[Distinct[Key]] = None
    """The persons who share the home."""
    period: Maybe[Period] = None
    """From when to when."""
    text: Maybe[Text] = None
    """The arrangement in words."""


class Contact(Part):
    """A way to reach a person, and whether using it puts anybody in danger."""

    kind: ContactKindCode
    """What kind of contact it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    value: Line
    """The number or address itself. Identifies directly."""
    safe: YesNoCode
    """Whether it may be used; everything but `yes` is treated as dangerous."""
    safe_text: Maybe[Text] = None
    """When and how it may be used, or why not."""


class Address(Part):
    """A postal address."""

    kind: ResidenceBasisCode
    """On what footing a person is there; `refuge` never decides by itself where a record is sent."""
    lines: Maybe[list[Line]] = None
    """The address as on an envelope, without the postcode. Identifies directly."""
    postcode: Maybe[Line] = None
    """Its postcode. Identifies directly."""
    uprn: Maybe[Line] = None
    """Its unique property reference number. Identifies directly."""
    period: Maybe[Period] = None
    """From when to when it applies."""
    withhold: YesNoCode
    """Whether it must never be shown to another party; everything but `no` means that it must not."""


class PersonName(Part):
    """A name of a person."""

    kind: NameKindCode
    """What kind of name it is."""
    full: Maybe[Line] = None
    """The whole name. Identifies directly."""
    family: Maybe[Line] = None
    """The family name. Identifies directly."""
    given: Maybe[Line] = None
    """The given names. Identifies directly."""


class Identifier(Part):
    """A person's number in an outside register."""

    scheme: PersonSchemeCode
    """The register."""
    value: Line
    """The number, as the register writes it. Identifies directly."""


class IdentityBorn(Part):
    """A person's full date of birth, or the day on which a birth is expected."""

    at: Maybe[Moment] = None
    """The day. Identifies directly."""
    kind: BirthKindCode
    """Whether it is actual, estimated or expected."""


class Identity(Part):
    """Everything that identifies a person directly, in one place, so that it can be left out in one piece."""

    names: Maybe[list[PersonName]] = None
    """The person's names. Identifies directly."""
    born: Maybe[IdentityBorn] = None
    """When the person was or will be born. Identifies directly."""
    identifiers: Maybe[list[Identifier]] = None
    """The person's numbers in outside registers. Identifies directly."""
    addresses: Maybe[list[Address]] = None
    """The person's postal addresses. Identifies directly."""
    contacts: Maybe[list[Contact]] = None
    """How the person can be reached. Identifies directly."""


class Service(Part):
    """A service that knows or knew a person: a GP practice and the one before, a school, a clinic."""

    kind: ServiceKindCode
    """What kind of service it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    organisation: Maybe[Organisation] = None
    """The body that gives it."""
    status: ServiceStatusCode
    """Whether it knows the person now, did so once, or never took the person on."""
    period: Maybe[Period] = None
    """From when to when."""
    text: Maybe[Text] = None
    """What it was for, in words."""


class Condition(Part):
    """An illness or disability of a person."""

    text: Text
    """The condition in words."""
    code: Maybe[Coded] = None
    """Its code in an outside classification."""
    dated: Maybe[Dated] = None
    """When it was diagnosed or first seen."""


class Person(Part):
    """Somebody in the story: a subject, a relative, anybody involved, or a group of people."""

    key: Key
    """The person's name in this record, by which other members refer to the person."""
    roles: DistinctAtLeastOne[PersonRoleCode]
    """The parts that the person plays, several at once if need be."""
    roles_text: Maybe[Text] = None
    """The other roles in words."""
    person_id: Maybe[Id] = None
    """The same person throughout one exchange: a random value, good only in the scope that the bundle names."""
    pseudonym: Maybe[Line] = None
    """The name that the texts use in place of the real one."""
    count: Maybe[PositiveInteger] = None
    """How many people this is, where it stands for a group."""
    sex: Maybe[SexCode] = None
    """The person's sex as recorded."""
    sex_text: Maybe[Text] = None
    """The sex in words."""
    age: Maybe[Age] = None
    """A stated age, where there is no date of birth."""
    born: Maybe[Dated] = None
    """When the person was born, no more exactly than needed; the full date belongs in `identity`."""
    born_in: Maybe[Locality] = None
    """Where the person was born, no more exactly than needed."""
    died: Maybe[Dated] = None
    """When the person died."""
    residences: Maybe[list[Residence]] = None
    """Where the person lives and has lived."""
    care_role: Maybe[CareRoleCode] = None
    """The person's share in caring for the child."""
    parental_responsibility: Maybe[YesNoCode] = None
    """Whether the person holds parental responsibility."""
    services: Maybe[list[Service]] = None
    """The services that know or knew the person."""
    conditions: Maybe[list[Condition]] = None
    """The person's illnesses and disabilities."""
    ethnicity: Maybe[Coded] = None
    """Ethnicity, as coded in the sender's list."""
    religion: Maybe[Coded] = None
    """Religion, as coded in the sender's list."""
    first_language: Maybe[Line] = None
    """The language that the person speaks best."""
    interpreter_needed: Maybe[YesNoCode] = None
    """Whether an interpreter is needed to talk with the person."""
    identity: Maybe[Identity] = None
    """Names, numbers, addresses; only in records that agencies work with. Identifies directly."""


class Relationship(Part):
    """How one person is related to another."""

    person: Key
    """The person of whom this is said."""
    related: Key
    """The person to whom the first is related."""
    kind: RelationshipCode
    """What the first person is to the second."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    status: Maybe[RelationshipStatusCode] = None
    """How it stands between them."""
    period: Maybe[Period] = None
    """From when to when."""
    text: Maybe[Text] = None
    """The relationship in words, such as a dispute over contact."""


class History(Part):
    """Something in a person's past that bears on risk: an attempt, an opinion, an earlier concern; it never expires."""

    key: Key
    """Its name in this record."""
    kind: HistoryKindCode
    """What kind of event or opinion it is."""
    kind_text: Maybe[Text] = None
    """The kind in words."""
    person: Key
    """Whose past it is."""
    dated: Dated
    """When it happened or was said."""
    factors: Maybe[Distinct[FactorCode]] = None
    """What brought it on."""
    factors_text: Maybe[Text] = None
    """The other factors in words."""
    source: Maybe[Text] = None
    """From whom or what it is known."""
    known_to: Maybe[list[Organisation]] = None
    """The bodies that knew of it at the time of the record."""
    not_known_to: Maybe[list[Organisation]] = None
    """The bodies that are known not to have known of it, or held it unread."""
    text: Maybe[Text] = None
    """The event or opinion in words."""
