"""Code lists for sending, receiving and checking records."""

from scr_schema.codelists.code import Code


class ExchangePurposeCode(Code):
    """What a bundle is sent for."""

    NOTIFY = "notify", "Notify", "To tell other agencies of an incident."
    FOLLOW_UP = "follow-up", "Follow up", "To pass on what has been done since a notification."
    REVIEW = "review", "Review", "To share a review and its agency reports among those who make it."
    PLAN = "plan", "Plan", "To share an action plan and its progress."
    PUBLICATION = "publication", "Publication", "To be made public."
    ARCHIVE = "archive", "Archive", "To be kept."
    TEST = "test", "Test", "To try a connection or a program; nothing in it is to be acted on."


class IdentificationCode(Code):
    """How far the records of a bundle tell who people are."""

    IDENTIFIED = "identified", "Identified", "They hold names, addresses or numbers of persons."
    PSEUDONYMISED = "pseudonymised", "Pseudonymised", "Persons have invented names; it is still personal data."
    PUBLISHED = "published", "Published", "They hold only what is, or is to be, public."
    SYNTHETIC = "synthetic", "Synthetic", "Every person in them is made up."


class ReceiptOutcomeCode(Code):
    """In what state a bundle arrived."""

    COMPLETE = "complete", "Complete", "All that it announced has arrived."
    INCOMPLETE = "incomplete", "Incomplete", "It was cut off, or its count or digest does not agree."
    UNREADABLE = "unreadable", "Unreadable", "None of it could be read."


class ItemOutcomeCode(Code):
    """What the receiver did with one record."""

    ACCEPTED = "accepted", "Accepted", "Taken in as it came."
    FLAGGED = "flagged", "Flagged", "Taken in, with findings for a person to look at."
    HELD_FOR_REPAIR = "held-for-repair", "Held for repair", "Kept as it came, for a person to mend before it is used."
    REFUSED = "refused", "Refused", "Not taken in; a notification never is."


class SeverityCode(Code):
    """How much a finding weighs."""

    ERROR = "error", "Error", "It breaks the contract or one of its rules, and has to be mended."
    WARNING = "warning", "Warning", "A person should look at it."
    INFO = "info", "Information", "It is good to know, and asks for nothing."


class ProfileCode(Code):
    """How much a record is checked for; each profile holds the one before."""

    CORE = "core", "Core", "Its structure alone."
    EXCHANGE = "exchange", "Exchange", "The rules on records and bundles too."
    PUBLICATION = "publication", "Publication", "The rules of privacy too."


class SideCode(Code):
    """On which side of an exchange a record is checked; what a sender can mend, a receiver can only note."""

    SENDER = "sender", "Sender", "Before it is sent."
    RECEIVER = "receiver", "Receiver", "On arrival; on a notification nothing weighs more than a warning."
