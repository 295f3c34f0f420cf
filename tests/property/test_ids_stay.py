"""An id stays with its words: none is ever carried by words that it was not given to; what did not change keeps its."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from laws import tried_on

from scr_schema.tables.records.id_file import IdFile, Question
from scr_schema.tables.records.ids import Assigned, ByPosition, assign
from scr_schema.tables.records.seen import Seen

REVIEW = "fixture:review"
WORDS = st.sampled_from(["ask", "tell", "write", "look", "call", "train", "audit", ""])
OWNERS = st.sampled_from(["day", "night"])


@dataclass(eq=False)
class Row:
    tasks: str
    owner: str


@dataclass(eq=False)
class Recommendation:
    text: str
    rows: list[Row]


Plan = list[Recommendation]


def row() -> st.SearchStrategy[Row]:
    return st.builds(Row, WORDS, OWNERS)


def recommendation() -> st.SearchStrategy[Recommendation]:
    return st.builds(Recommendation, WORDS, st.lists(row(), min_size=1, max_size=4))


def plans() -> st.SearchStrategy[Plan]:
    return st.lists(recommendation(), min_size=1, max_size=4)


@st.composite
def edited(draw: st.DrawFn, plan: Plan) -> Plan:
    """The next version: things are the same objects where they are the same things."""
    after = [replace_rows(one, draw(edited_list(one.rows, row(), reworded_row))) for one in plan]
    return draw(edited_list(after, recommendation(), reworded_recommendation))


def replace_rows(one: Recommendation, rows: list[Row]) -> Recommendation:
    one.rows = rows
    return one


@st.composite
def edited_list(
    draw: st.DrawFn, items: list[Any], new: st.SearchStrategy[Any], reworded: Callable[[Any, str], Any]
) -> list[Any]:
    after = list(items)
    for edit in draw(st.lists(st.sampled_from(["insert", "delete", "move", "reword"]), max_size=2)):
        at = draw(st.integers(0, len(after)))
        if edit == "insert":
            after.insert(at, draw(new))
        elif at < len(after):
            if edit == "reword":
                after[at] = reworded(after[at], draw(WORDS))
            elif len(after) > 1:
                one = after.pop(at)
                if edit == "move":
                    after.insert(draw(st.integers(0, len(after))), one)
    return after


def reworded_row(one: Row, words: str) -> Row:
    return Row(words, one.owner)


def reworded_recommendation(one: Recommendation, words: str) -> Recommendation:
    return Recommendation(words, one.rows)


@dataclass
class Version:
    """A version of a plan that was read: what has which id, and what is kept."""

    assigned: Assigned
    ids: dict[object, str | None]
    words: dict[object, str]
    parents: dict[object, object]

    def siblings_with_its_words(self, thing: object) -> int:
        alike = Counter((self.parents[one], self.words[one]) for one in self.ids)
        return alike[self.parents[thing], self.words[thing]]


def read(plan: Plan, file: IdFile) -> Version:
    seen, things, parents = [Seen.agency("council", "Council A", known=True)], list[object](), dict[object, object]()
    words: dict[object, str] = {}
    for one in plan:
        at = len(seen)
        seen.append(Seen.recommendation(0, None, one.text))
        things.append(one)
        parents[one], words[one] = None, one.text
        for of_one in one.rows:
            seen.append(Seen.row(at, of_one.tasks, [of_one.owner]))
            things.append(of_one)
            parents[of_one], words[of_one] = one, of_one.tasks
    assigned = assign(file, REVIEW, seen)
    return Version(assigned, dict(zip(things, assigned.ids[1:], strict=True)), words, parents)


@dataclass
class Ledger:
    """To which words each id was ever given."""

    given: dict[str, set[str]] = field(default_factory=dict)

    def note(self, version: Version) -> Iterator[str]:
        """What carries an id that its words were not given; the only row a recommendation ever had is its own."""
        rows = Counter(name.rpartition("/")[0] for name in self.given if name.count("/") == 3)
        now = Counter(name.rpartition("/")[0] for name in version.ids.values() if name)
        for thing, name in version.ids.items():
            if name is None:
                continue
            under = name.rpartition("/")[0]
            if name not in self.given:
                self.given[name] = set()
            elif version.words[thing] not in self.given[name] and not (rows[under] == now[under] == 1):
                yield name
            self.given[name].add(version.words[thing])


def is_found_again(thing: object, before: Version, after: Version) -> bool:
    """Whether nothing can hide it: its words are its own under its parent, which was found again too."""
    if not after.words[thing] or {before.siblings_with_its_words(thing), after.siblings_with_its_words(thing)} != {1}:
        return False
    parent = after.parents[thing]
    return parent is None or (parent in before.ids and is_found_again(parent, before, after))


@given(st.data())
@tried_on(300)
def test_an_id_stays_with_its_words_whatever_is_done_to_a_plan(data: st.DataObject) -> None:
    plan, ledger = data.draw(plans()), Ledger()
    before = read(plan, IdFile())
    assert list(ledger.note(before)) == []
    for _ in range(data.draw(st.integers(1, 3))):
        plan = data.draw(edited(plan))
        after = read(plan, before.assigned.file)
        carried = [name for name in after.ids.values() if name]
        assert len(carried) == len(set(carried))
        assert list(ledger.note(after)) == []
        for thing, name in after.ids.items():
            if thing in before.ids and is_found_again(thing, before, after) and before.ids[thing]:
                assert name == before.ids[thing]
        before = after


@given(st.data())
@tried_on(100)
def test_the_same_plan_and_file_give_the_same_bytes_and_what_is_written_is_read_again(data: st.DataObject) -> None:
    plan = data.draw(plans())
    first = read(plan, IdFile())
    again = read(plan, first.assigned.file)
    assert (again.ids, again.assigned.file.render()) == (first.ids, first.assigned.file.render())
    plan = data.draw(edited(plan))
    after = read(plan, first.assigned.file)
    unanswered = read(plan, after.assigned.file)
    assert (unanswered.ids, unanswered.assigned.file.render()) == (after.ids, after.assigned.file.render())


@given(st.data())
@tried_on(100)
def test_once_every_question_is_answered_everything_has_an_id_and_keeps_it(data: st.DataObject) -> None:
    plan = data.draw(edited(data.draw(plans()).copy()))
    version = read(plan, read(data.draw(plans()), IdFile()).assigned.file)
    for _ in range(12):
        questions = version.assigned.file.questions
        if not questions:
            break
        answers = [data.draw(st.sampled_from(one.one_of)) for one in questions]
        file = replace(version.assigned.file, questions=tuple(once_each(questions, answers)))
        version = read(plan, file)
    assert None not in version.ids.values()
    assert read(plan, version.assigned.file).ids == version.ids


def once_each(questions: Sequence[Question], answers: Sequence[str]) -> Iterator[Question]:
    """The answered questions; no id answers two of them."""
    taken: set[tuple[str, str]] = set()
    for question, answer in zip(questions, answers, strict=True):
        own = answer if answer == "new" or (question.under, answer) not in taken else "new"
        taken.add((question.under, own))
        yield replace(question, answer=own)


@given(st.lists(st.tuples(st.sampled_from(["1", "2", None]), st.integers(1, 3)), min_size=1, max_size=8))
@tried_on(100)
def test_an_empty_file_gives_the_ids_by_position(recommendations: list[tuple[str | None, int]]) -> None:
    ids = ByPosition(REVIEW)
    seen, expected = [Seen.agency("council", "Council A", known=True)], [f"{REVIEW}/council"]
    for number, rows in recommendations:
        at = len(seen)
        seen += [Seen.recommendation(0, number, "Ask"), *(Seen.row(at, "Ask") for _ in range(rows))]
        name = ids.recommendation("council", number)
        expected += [name, *(ids.row(name) for _ in range(rows))]
    assert list(assign(IdFile(), REVIEW, seen).ids) == expected
