"""What the lines right above a row say: whose the rows below are, what they answer, and what is only kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scr_schema.codelists.bodies import Register
from scr_schema.tables.plan.agencies import named_agency, speaks_of_all
from scr_schema.tables.plan.banners import Banner, followed_by
from scr_schema.tables.plan.parts import Column, Extra, Heading
from scr_schema.tables.plan.recommendations import is_numbered
from scr_schema.tables.source import SourceRow


@dataclass(slots=True)
class Run:
    """Lines below one that names an ``agency``, or says that all of them are meant.

    ``titles`` holds that line; without one they stand under what was in force above them.
    """

    agency: str | None = None
    titles: tuple[Banner, ...] = ()
    lines: list[Banner] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class LinesAbove:
    """Lines, each taken for what it is.

    ``recommendation`` is that of the rows below. ``unanswered`` are recommendations without a row; ``notes`` is what
    is left.
    """

    recommendation: Banner | None = None
    unanswered: tuple[Banner, ...] = ()
    notes: tuple[Banner, ...] = ()


def by_agency(lines: Sequence[Banner], heading: Heading, register: Register) -> list[Run]:
    """The lines in runs, one below each line that says whose the rows are; the first is below none.

    A line that only says again which recommendation goes on is left out.
    """
    runs = [Run()]
    for line in lines:
        if line.is_continued:
            continue
        agency = _agency_in(line, heading, register)
        if agency or (line.is_wide and speaks_of_all(line.text)):
            runs.append(Run(agency, (line,)))
        else:
            runs[-1].lines.append(line)
    return runs


def lines_above(lines: Sequence[Banner], heading: Heading, row: SourceRow, *, numbered: bool) -> LinesAbove:
    """What lines that name no agency say of the row below them.

    ``numbered``: recommendations in this table stand in lines that begin with a number, so that no others are any.
    """
    if Column.RECOMMENDATION not in heading.columns:
        return _over_actions(lines, numbered=numbered)
    return _over_recommendations(lines, heading, row)


def lines_alone(lines: Sequence[Banner]) -> LinesAbove:
    """What lines say that no row stands below."""
    unanswered = tuple(line for line in lines if line.is_recommendation)
    return LinesAbove(None, unanswered, _without(lines, unanswered))


def _agency_in(line: Banner, heading: Heading, register: Register) -> str | None:
    """The agency that a line names; a cell like others names none where the heading has named one."""
    if Extra.AGENCY in heading.columns:
        return " ".join(line.text.split()) if line.column is Extra.AGENCY and not line.is_wide else None
    if heading.agency is not None and not line.is_wide:
        return None
    return named_agency(line.text, register)


def _over_actions(lines: Sequence[Banner], *, numbered: bool) -> LinesAbove:
    """In a table without a column for it a line is the recommendation: of those that say it most surely, the last."""
    named = _surest(lines)
    candidates = named or ([] if numbered else list(lines))
    if not candidates:
        return LinesAbove(notes=tuple(lines))
    *before, chosen = candidates
    unanswered = tuple(line for line in before if line.is_recommendation) if named else ()
    notes = _without(lines, (*unanswered, chosen))
    if chosen.is_number_alone and lines[-1] is not chosen:
        words = lines[next(at for at, line in enumerate(lines) if line is chosen) + 1]
        chosen, notes = followed_by(chosen, words), _without(notes, (words,))
    return LinesAbove(chosen, unanswered, notes)


def _surest(lines: Sequence[Banner]) -> list[Banner]:
    """The lines that say by that word that they are recommendations; else by a number, by what they ask, by a label."""
    ranks = (
        [line for line in lines if line.says_recommendation],
        [line for line in lines if line.names_recommendation],
        [line for line in lines if line.asks],
        [line for line in lines if line.is_labelled],
    )
    return next(filter(None, ranks), [])


def _over_recommendations(lines: Sequence[Banner], heading: Heading, row: SourceRow) -> LinesAbove:
    """Beside a column of recommendations a line is one only if the row below has none of its own."""
    at = heading.columns.index(Column.RECOMMENDATION)
    is_blank = not "".join(row.cells[at : at + 1]).strip()
    last = lines[-1] if lines else None
    chosen = last if last and is_blank and (last.names_recommendation or not last.is_wide) else None
    if last and not is_blank and last.is_number_alone and not is_numbered(row.cells[at]):
        chosen = last  # the words for it stand in the row
    others = _without(lines, (chosen,))
    unanswered = tuple(line for line in others if line.is_recommendation and (is_blank or not line.is_wide))
    return LinesAbove(chosen, unanswered, _without(others, unanswered))


def _without(lines: Sequence[Banner], taken: Sequence[Banner | None]) -> tuple[Banner, ...]:
    return tuple(line for line in lines if not any(line is other for other in taken))
