from scr_schema.tables.plan.explanation import ColumnReason, Why, explained
from scr_schema.tables.plan.headings import find_heading
from scr_schema.tables.plan.mapping import Layout, PlanMapping
from scr_schema.tables.plan.parts import Column
from scr_schema.tables.source import SourceRow


def whys(*titles: str, above: tuple[str, ...] | None = None, **said: object) -> list[Why]:
    mapping = PlanMapping(general=Layout(**said)) if said else None  # type: ignore[arg-type]
    found = find_heading(SourceRow(2, titles), mapping, above=SourceRow(1, above) if above else None)
    assert found is not None
    return [reason.why for reason in found.reasons]


def test_why_each_column_was_taken_for_what_it_was() -> None:
    assert whys("", "Recommendation", "Actoin", "Agency", "Date", "Milestones", "Board lens", "RAG", "RAG", "") == [
        Why.NO_TITLE_FIRST,
        Why.KNOWN,
        Why.LIKENED,
        Why.AGENCY_BEHIND_TASKS,
        Why.STANDS_IN,
        Why.WITHOUT_MEMBER,
        Why.UNKNOWN,
        Why.KNOWN,
        Why.TAKEN,
        Why.NO_TITLE,
    ]


def test_why_agencies_dates_and_doubtful_titles_were_taken() -> None:
    assert whys("Alpha Trust RECOMMENDATION", "Action/Lead", "Impact", "Progress June 2011", "Date") == [
        Why.AGENCY_IN_TITLE,
        Why.TWO_THINGS,
        Why.DOUBTFUL,
        Why.DATED,
        Why.STANDS_IN,
    ]
    assert whys("Alpha Trust", "Action", "Timescale for these", "Date completed")[:3] == [
        Why.AGENCY_FOR_TITLE,
        Why.KNOWN,
        Why.BEGINS,
    ]
    assert whys("Item", "Recommendation", "Action")[0] is Why.SECOND_CHOICE


def test_what_a_mapping_says_is_said_to_be_of_it() -> None:
    said = {
        "titles": {"theme": Column.TASKS, "lead": None, "who": Column.TASKS},
        "columns": {4: None, 3: Column.EVIDENCE},
    }
    assert whys("Theme", "Lead", "Owner", "Date", "Progress", "Who", "RAG", **said) == [
        Why.MAPPED,
        Why.MAPPED,
        Why.KNOWN,
        Why.MAPPED,
        Why.MAPPED,
        Why.TAKEN,
        Why.KNOWN,
    ]


def test_reasons_are_lines_for_a_terminal() -> None:
    reasons = (
        ColumnReason(1, Column.TASKS, Why.LIKENED, "Action"),
        ColumnReason(28, None, Why.UNKNOWN),
    )
    assert explained(reasons) == (
        "  A  tasks             nearly a known title: Action\n AB  other             no known title\n"
    )
