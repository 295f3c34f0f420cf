"""The cells of a plan in words, from the members of records, such that reading the words gives the members back.

Where a record holds what no cell can say (a date on a report, a mark beside a task), the words still say it to people.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from scr_schema.codelists.plans import ActionStatusCode, RecommendationBasisCode
from scr_schema.tables.plan.opening_date import opening_date
from scr_schema.tables.plan.parts import Column, Extra
from scr_schema.tables.plan.recommendations import read_recommendation
from scr_schema.tables.plan.worded_dates import worded_date, worded_moment
from scr_schema.tables.plan.worded_lists import labelled, read_labels

Part = Mapping[str, Any]

#: As it stands in the row below a heading that lacks it.
_LEAKED_TITLE = re.compile(r"\bRECOMMENDATIONS?\*?\s+(?=[^\s0-9])")
_STATUSES = {code.value: code for code in ActionStatusCode}
_TAGS = {
    RecommendationBasisCode.NEW: "(New recommendation)",
    RecommendationBasisCode.REMINDER_OF_STANDARD_PRACTICE: "(Reminder of standard practice)",
}


def status_of(part: Part) -> ActionStatusCode | None:
    """Where a row or an action stands, if it says so."""
    status = _STATUSES[part.get("status", ActionStatusCode.NOT_STATED)]
    return None if status is ActionStatusCode.NOT_STATED else status


def recommendation_cell(recommendation: Part, printed: str = "") -> str:
    """The cell as it was printed; else number and title, then text and tags, then the parts that the text lacks.

    ``printed`` is the cell as a row of the recommendation has it. A word of the heading that had slipped into the cell
    is left out, where the record's text has been read without it.
    """
    cell = printed if printed.strip() else str(recommendation.get("as_printed", ""))
    text = recommendation["text"]
    if cell.strip():
        whole = _LEAKED_TITLE.sub("", cell)
        has_leaked = text not in {cell, read_recommendation(cell).text} and text == read_recommendation(whole).text
        return whole if has_leaked else cell
    number = recommendation.get("number_as_printed") or _numbered(recommendation.get("number", ""))
    tags = (basis.get("as_printed", _TAGS.get(basis["kind"], "")) for basis in recommendation.get("basis", ()))
    parts = (part for part in recommendation.get("parts", ()) if part["text"] not in text)
    words = " ".join(filter(None, (text, *(tag for tag in tags if tag not in text))))
    title = recommendation.get("title")
    opening = f"{title}\n{words}" if title else words
    return "\n".join((f"{number} {opening}" if number else opening, *map(_part, parts)))


def cell_of(column: Column, row: Part) -> str:
    """The cell of an action-plan row in one of the columns; the recommendation's is another record's."""
    return _CELLS[column](row) if column in _CELLS else ""


def extra_cell(extra: Extra, row: Part) -> str:
    """What a further column says of a row, for those that a row has a member for."""
    return _EXTRAS[extra](row) if extra in _EXTRAS else ""


def one_action(row: Part, action: Part) -> dict[str, Any]:
    """The row as it would be if it had this action only: what is said of the row holds for the action too.

    An action that says where it stands was completed when it says so, and not when the row was.
    """
    label = read_labels([action])[0]
    text = f"{label.group}: {action['text']}" if label.group else action["text"]
    own = {name: action[name] for name in ("status", "completed_on") if name in action}
    left = {name: value for name, value in row.items() if not (name == "completed_on" and own)}
    return {
        **left,
        **own,
        "actions": [{"text": text}],
        "owners": [*action.get("owners", ()), *row.get("owners", ())],
        "target_dates": [*action.get("target_dates", ()), *row.get("target_dates", ())],
    }


def _numbered(number: str) -> str:
    return f"{number}." if number[:1].isdigit() and number.isalnum() else number


def _part(part: Part) -> str:
    return f"{part['label']} {part['text']}" if "label" in part else str(part["text"])


def _tasks(row: Part) -> str:
    actions = row.get("actions", ())
    return labelled(read_labels(actions), [[action["text"]] for action in actions], grouped=True)


def _aligned(member: str, word: Callable[[Part], str]) -> Callable[[Part], str]:
    """The cell of what stands in actions or in the row: under the labels of the actions, and those for all behind."""

    def cell(row: Part) -> str:
        actions = row.get("actions", ())
        own = [[word(entry) for entry in action.get(member, ())] for action in actions]
        of_all = [word(entry) for entry in row.get(member, ())]
        of_actions = labelled(read_labels(actions), own, grouped=False) if any(own) else ""
        return "\n".join(filter(None, (of_actions, *of_all)))

    return cell


def _texts(member: str) -> Callable[[Part], str]:
    return lambda row: "\n".join(row.get(member, ()))


def _progress(row: Part) -> str:
    return "\n".join(map(_report, row.get("progress", ())))


def _report(report: Part) -> str:
    """The words that point back, or those of the report, with its date in front unless they begin with it."""
    words = str(report.get("repeats") or report["text"])
    on = report.get("reported_on")
    opening = opening_date(words)
    return words if on is None or (opening and opening.on == on) else f"{worded_moment(on)}: {words}"


def _status(row: Part) -> str:
    """The status in the words of its code; where only the tasks have one, theirs under their labels."""
    if status := status_of(row):
        return status.label
    actions = row.get("actions", ())
    own = [[status.label] if (status := status_of(action)) else [] for action in actions]
    return labelled(read_labels(actions), own, grouped=False) if any(own) else ""


def _completed_on(row: Part) -> str:
    return worded_moment(row["completed_on"]) if "completed_on" in row else ""


def _revised_dates(row: Part) -> str:
    return "\n".join(worded_date(revised["target_date"]) for revised in row.get("revised_dates", ()))


_CELLS: dict[Column, Callable[[Part], str]] = {
    Column.TASKS: _tasks,
    Column.RESPONSIBILITY: _aligned("owners", lambda owner: str(owner["text"])),
    Column.TARGET_DATES: _aligned("target_dates", worded_date),
    Column.EVIDENCE: _texts("evidence"),
    Column.EXPECTED_OUTCOME: _texts("expected_outcomes"),
    Column.PROGRESS: _progress,
}
_EXTRAS: dict[Extra, Callable[[Part], str]] = {
    Extra.STATUS: _status,
    Extra.COMPLETED_ON: _completed_on,
    Extra.REVISED_DATES: _revised_dates,
}
