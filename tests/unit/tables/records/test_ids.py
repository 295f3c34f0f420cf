"""Ids that stay: what has no printed number keeps its id from one version of a plan to the next, or is asked about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import pytest

from scr_schema.errors import BadSetting
from scr_schema.tables.place import Place
from scr_schema.tables.records.id_file import IdFile, Question
from scr_schema.tables.records.ids import Assigned, ByPosition, assign
from scr_schema.tables.records.seen import Seen

REVIEW = "fixture:review"
#: A recommendation: its number and words, and its rows as tasks and owner.
Recommendation = tuple[str | None, str, Sequence[tuple[str, str]]]


@dataclass(frozen=True)
class Read:
    """A version of a plan with its ids: by words, or none where something is asked."""

    assigned: Assigned
    words: tuple[str, ...]

    @property
    def ids(self) -> dict[str, str | None]:
        own = (name and name.removeprefix(f"{REVIEW}/council/") for name in self.assigned.ids[1:])
        return dict(zip(self.words, own, strict=True))

    @property
    def asked(self) -> dict[str, tuple[str, ...]]:
        questions = (question.one_of for question in self.assigned.file.questions)
        return dict(zip((self.words[at - 1] for at in self.assigned.asked), questions, strict=True))

    def answered(self, *answers: str) -> IdFile:
        questions = self.assigned.file.questions
        return replace(
            self.assigned.file,
            questions=tuple(replace(one, answer=answer) for one, answer in zip(questions, answers, strict=True)),
        )


def read(plan: Iterable[Recommendation], file: IdFile | None = None) -> Read:
    """The ids of a council's plan; what is kept is written and read again, as between two quarters."""
    seen, words = [Seen.agency("council", "Council A", known=True)], []
    for number, text, rows in plan:
        at = len(seen)
        seen.append(Seen.recommendation(0, number, text, Place(row=at)))
        words.append(text)
        for tasks, owner in rows:
            seen.append(Seen.row(at, tasks, [owner], Place(row=len(seen))))
            words.append(tasks)
    return Read(assign(file or IdFile(), REVIEW, seen), tuple(words))


def rows(*tasks: str) -> list[tuple[str, str]]:
    return [(task, "Duty manager") for task in tasks]


def one(*tasks: str, owner: str = "Duty manager") -> list[Recommendation]:
    """A numbered recommendation with these rows."""
    return [("3", "Log every call.", [(task, owner) for task in tasks])]


def unnumbered(*texts: str) -> list[Recommendation]:
    return [(None, text, rows(f"Task of {text}")) for text in texts]


FIRST = one("Buy a log", "Train the desk", "Sample the log")


def test_without_a_file_what_has_no_number_is_counted_where_it_stands() -> None:
    ids = ByPosition(REVIEW)
    told = [ids.recommendation("council", number) for number in ("1", None, None, "1", "1")]
    assert [name.rpartition("/")[2] for name in told] == ["r1", "u2", "u3", "r1-2", "r1-3"]
    assert [ids.row(told[1]), ids.row(told[0]), ids.row(told[1])] == [
        f"{REVIEW}/council/u2/a1",
        f"{REVIEW}/council/r1/a1",
        f"{REVIEW}/council/u2/a2",
    ]


def test_an_empty_file_gives_the_ids_that_there_are_without_one() -> None:
    plan = [*FIRST, *unnumbered("Ask", "Tell"), ("3", "Log every call again.", rows("Buy another"))]
    assert list(read(plan).ids.values()) == [
        *("r3", "r3/a1", "r3/a2", "r3/a3", "u2", "u2/a1", "u3", "u3/a1", "r3-2", "r3-2/a1")
    ]


def test_what_did_not_change_keeps_its_id_though_rows_were_put_in_before_it() -> None:
    before = read(FIRST)
    after = read(
        one("Choose a log", "Buy a log", "Train the desk", "Name a lead", "Sample the log"), before.assigned.file
    )
    assert after.ids == before.ids | {"Choose a log": "r3/a4", "Name a lead": "r3/a5"}
    assert after.asked == {}


def test_recommendations_without_a_number_may_be_moved_taken_out_and_put_in() -> None:
    before = read(unnumbered("Ask", "Tell", "Write"))
    assert before.ids["Tell"] == "u2"
    moved = read(unnumbered("Write", "Ask", "Tell"), before.assigned.file)
    assert moved.ids == before.ids
    fewer = read(unnumbered("Write", "Ask"), moved.assigned.file)
    assert fewer.ids == {words: before.ids[words] for words in fewer.ids}
    more = read(unnumbered("Look", "Write", "Ask"), fewer.assigned.file)
    assert more.ids["Look"] == "u4"
    assert more.asked == {}


def test_a_number_that_was_used_is_never_used_again_and_its_words_get_it_back() -> None:
    without = read(one("Buy a log", "Train the desk"), read(FIRST).assigned.file)
    added = read(one("Buy a log", "Train the desk", "Name a lead"), without.assigned.file)
    assert added.ids["Name a lead"] == "r3/a4"
    back = read(one("Sample the log", "Buy a log", "Train the desk", "Name a lead"), added.assigned.file)
    assert back.ids == read(FIRST).ids | {"Name a lead": "r3/a4"}


def test_case_blanks_quotes_dashes_bullets_and_full_stops_do_not_matter() -> None:
    before = read(one("Buy the “call log” – today", "Train the desk's staff", "Reach 95% of calls"))
    after = read(
        one("• TRAIN the desk’s\n staff.", "buy the 'call log' - today;", "Reach 95% of calls"), before.assigned.file
    )
    assert list(after.ids.values()) == ["r3", "r3/a2", "r3/a1", "r3/a3"]
    other = read(one("Buy the log - today", "Train the desk's staff", "Reach 95 of calls"), before.assigned.file)
    assert list(other.asked) == ["Buy the log - today", "Reach 95 of calls"]


def test_a_reworded_row_is_asked_about_and_nothing_is_renumbered() -> None:
    before = read(FIRST)
    after = read(one("Buy a log", "Train all of the desk", "Sample the log"), before.assigned.file)
    assert after.ids == {
        "Log every call.": "r3",
        "Buy a log": "r3/a1",
        "Train all of the desk": None,
        "Sample the log": "r3/a3",
    }
    assert after.asked == {"Train all of the desk": ("a2", "new")}
    again = read(one("Buy a log", "Train all of the desk", "Sample the log"), after.assigned.file)
    assert again == after


def test_an_answer_is_taken_and_the_next_run_is_sure() -> None:
    plan = one("Buy a log", "Train all of the desk", "Sample the log")
    asked = read(plan, read(FIRST).assigned.file)
    same = read(plan, asked.answered("a2"))
    assert (same.ids["Train all of the desk"], same.asked) == ("r3/a2", {})
    other = read(plan, asked.answered("new"))
    assert (other.ids["Train all of the desk"], other.asked) == ("r3/a4", {})
    for settled in (same, other):
        assert read(plan, settled.assigned.file) == settled
    assert read(FIRST, other.assigned.file).ids["Train the desk"] == "r3/a2"


def test_a_row_split_in_two_is_asked_about_twice_and_each_id_is_given_once() -> None:
    plan = one("Buy a log", "Train the day desk", "Train the night desk", "Sample the log")
    asked = read(plan, read(FIRST).assigned.file)
    assert asked.asked == {"Train the day desk": ("a2", "new"), "Train the night desk": ("a2", "new")}
    after = read(plan, asked.answered("a2", "new"))
    assert list(after.ids.values()) == ["r3", "r3/a1", "r3/a2", "r3/a4", "r3/a3"]
    half = read(plan, asked.answered("", "new"))
    assert half.asked == {"Train the day desk": ("a2", "new")}
    assert half.ids["Train the night desk"] == "r3/a4"


def test_an_answer_takes_no_id_from_the_words_that_still_have_it() -> None:
    asked = read(one("Buy a log", "Train all of the desk", "Sample the log"), read(FIRST).assigned.file)
    plan = one("Buy a log", "Train all of the desk", "Train the desk")
    after = read(plan, asked.answered("a2"))
    assert after.ids["Train the desk"] == "r3/a2"
    assert after.asked == {"Train all of the desk": ("a3", "new")}


def test_the_only_row_of_a_recommendation_is_its_own_whatever_its_words() -> None:
    before = read(one("Buy a log"))
    reworded = read(one("Buy and keep a log"), before.assigned.file)
    assert list(reworded.ids.values()) == ["r3", "r3/a1"]
    two = read(one("Name a lead", "Buy and keep a log"), reworded.assigned.file)
    assert list(two.ids.values()) == ["r3", "r3/a2", "r3/a1"]
    neither = read(one("Name a lead", "Keep a log"), reworded.assigned.file)
    assert list(neither.asked) == ["Name a lead", "Keep a log"]
    one_again = read(one("Name another lead"), two.assigned.file)
    assert list(one_again.asked) == ["Name another lead"]


def test_progress_dates_and_owners_do_not_matter_where_the_tasks_tell_rows_apart() -> None:
    before = read(one("Buy a log", "Train the desk", "Train the desk"))
    after = read(one("Buy a log", "Train the desk", "Train the desk", owner="Team manager"), before.assigned.file)
    assert after.assigned.ids == before.assigned.ids


def twins(*owners: str) -> list[Recommendation]:
    return [("3", "Log every call.", [("Train the desk", owner) for owner in owners])]


def test_rows_with_the_same_tasks_are_told_apart_by_the_rest_of_them() -> None:
    before = read(twins("Day", "Night", "Weekend"))
    assert read(twins("Weekend", "Day", "Night"), before.assigned.file).assigned.ids[2:] == tuple(
        f"{REVIEW}/council/r3/{name}" for name in ("a3", "a1", "a2")
    )
    fewer = read(twins("Night", "Weekend"), before.assigned.file)
    assert [name and name[-2:] for name in fewer.assigned.ids[2:]] == ["a2", "a3"]
    unsure = read(twins("Night", "Duty"), before.assigned.file)
    assert [name and name[-2:] for name in unsure.assigned.ids[2:]] == ["a2", None]
    assert [question.one_of for question in unsure.assigned.file.questions] == [("a1", "a3", "new")]


def test_questions_about_the_same_words_are_told_apart_by_their_order() -> None:
    before = read(FIRST)
    plan = [("3", "Log every call.", [("Call", "Day"), ("Call", "Night")])]
    asked = read(plan, before.assigned.file)
    assert [(one.nth, one.one_of) for one in asked.assigned.file.questions] == [
        (1, ("a1", "a2", "a3", "new")),
        (2, ("a1", "a2", "a3", "new")),
    ]
    after = read(plan, asked.answered("a3", "a1"))
    assert [name and name[-2:] for name in after.assigned.ids[2:]] == ["a3", "a1"]


def test_a_row_without_tasks_is_known_by_the_rest_of_it_alone() -> None:
    before = read([("3", "Log", [("", "Day"), ("", "Night")])])
    swapped = read([("3", "Log", [("", "Night"), ("", "Day")])], before.assigned.file)
    assert [name and name[-2:] for name in swapped.assigned.ids[2:]] == ["a2", "a1"]
    changed = read([("3", "Log", [("", "Night"), ("", "Duty")])], before.assigned.file)
    assert [name and name[-2:] for name in changed.assigned.ids[2:]] == ["a2", None]


def test_a_recommendation_that_got_or_lost_a_number_keeps_its_id() -> None:
    before = read(unnumbered("Ask", "Tell"))
    numbered = read([("1", "Ask", rows("x")), ("2", "Tell", rows("y"))], before.assigned.file)
    assert (numbered.ids["Ask"], numbered.ids["Tell"]) == ("u1", "u2")
    reworded = read([("1", "Ask them", rows("x")), ("2", "Tell", rows("y"))], numbered.assigned.file)
    assert reworded.ids["Ask them"] == "u1"
    lost = read([(None, "Tell", rows("y")), ("1", "Ask them", rows("x"))], reworded.assigned.file)
    assert lost.ids["Tell"] == "u2"


def test_a_recommendation_that_got_a_number_and_other_words_is_asked_about_and_its_rows_wait() -> None:
    before = read(unnumbered("Ask", "Tell"))
    after = read(
        [(None, "Tell", rows("Task of Tell")), ("7", "Ask everybody", rows("Task of Ask"))], before.assigned.file
    )
    assert after.asked == {"Ask everybody": ("u1", "new")}
    assert (after.ids["Task of Ask"], after.ids["Tell"]) == (None, "u2")
    plan = [(None, "Tell", rows("Task of Tell")), ("7", "Ask everybody", rows("Task of Ask"))]
    assert read(plan, after.answered("u1")).ids["Task of Ask"] == "u1/a1"
    assert read(plan, after.answered("new")).ids["Task of Ask"] == "r7/a1"


def numbered(*texts: str) -> list[Recommendation]:
    return [(str(number), text, rows(f"Task of {text}")) for number, text in enumerate(texts, start=1)]


def test_a_printed_number_names_its_recommendation_whatever_its_words() -> None:
    before = read(numbered("Ask", "Tell", "Write"))
    after = read(numbered("Ask", "Tell all", "Write"), before.assigned.file)
    assert (after.ids["Tell all"], after.asked) == ("r2", {})
    fewer = read([numbered("Ask", "Tell", "Write")[0], ("9", "Look", rows("z"))], before.assigned.file)
    assert (fewer.ids["Look"], fewer.asked) == ("r9", {})


def test_where_a_plan_is_numbered_anew_the_words_keep_their_ids() -> None:
    before = read(numbered("Ask", "Tell", "Write"))
    after = read(numbered("Ask", "Look", "Tell", "Write"), before.assigned.file)
    assert [after.ids[words] for words in ("Ask", "Look", "Tell", "Write")] == ["r1", "r2-2", "r2", "r3"]
    assert read(numbered("Ask", "Look", "Tell", "Write"), after.assigned.file) == after
    unsure = read(numbered("Ask", "Look", "Tell", "Write more"), before.assigned.file)
    assert unsure.asked == {"Look": ("r3", "new"), "Write more": ("r3", "new")}


def test_two_recommendations_with_one_number_and_other_words_are_asked_about() -> None:
    before = read([("1", "Ask", rows("x")), ("1", "Tell", rows("y"))])
    after = read([("1", "Ask all", rows("x")), ("1", "Tell all", rows("y"))], before.assigned.file)
    assert after.asked == {"Ask all": ("r1", "r1-2", "new"), "Tell all": ("r1", "r1-2", "new")}
    half = read([("1", "Ask all", rows("x")), ("1", "Tell", rows("y"))], before.assigned.file)
    assert (half.ids["Ask all"], half.ids["Tell"]) == ("r1", "r1-2")
    three = read([("1", "Ask", rows("x")), ("1", "Look", rows("z")), ("1", "Tell", rows("y"))], before.assigned.file)
    assert three.ids["Look"] == "r1-3"


def test_numbers_go_on_behind_the_highest_that_the_file_still_has() -> None:
    file = read(unnumbered("Ask", "Tell", "Write")).assigned.file
    kept = {under: {name: one for name, one in names.items() if name != "u1"} for under, names in file.kept.items()}
    after = read(unnumbered("Tell", "Write", "Look"), replace(file, kept=kept))
    assert after.ids["Look"] == "u4"


def agencies(*headings: tuple[str, str, bool], file: IdFile | None = None) -> Assigned:
    seen: list[Seen] = []
    for slug, heading, known in headings:
        at = len(seen)
        seen += [Seen.agency(slug, heading, known), Seen.recommendation(at, "1", f"Say {heading}")]
    return assign(file or IdFile(), REVIEW, seen)


def test_an_agency_that_is_in_no_register_and_is_spelt_anew_is_asked_about() -> None:
    before = agencies(("police-a", "Police A", True), ("agency-1", "St Anne's Trust", False))
    same = agencies(("agency-1", "ST ANNE’S TRUST", False), ("police-a", "A Police", True), file=before.file)
    assert set(same.ids) == set(before.ids)
    spelt = agencies(("agency-2", "Saint Anne Trust", False), ("police-a", "Police A", True), file=before.file)
    assert (spelt.ids[:2], spelt.asked) == ((None, None), (0,))
    (question,) = spelt.file.questions
    assert (question.under, question.one_of) == ("", ("agency-1", "new"))
    answered = replace(spelt.file, questions=(replace(question, answer="agency-1"),))
    after = agencies(("agency-2", "Saint Anne Trust", False), ("police-a", "Police A", True), file=answered)
    assert after.ids[1] == before.ids[3] == f"{REVIEW}/agency-1/r1"


def test_an_agency_that_is_not_in_one_file_is_not_gone() -> None:
    before = agencies(("police-a", "Police A", True), ("agency-1", "St Anne's Trust", False))
    without = agencies(("police-a", "Police A", True), file=before.file)
    assert without.file.kept == before.file.kept
    spelt = agencies(("agency-2", "Saint Anne Trust", False), file=without.file)
    assert spelt.asked == (0,)


def test_an_agency_that_shows_nothing_keeps_what_it_had() -> None:
    before = agencies(("police-a", "Police A", True))
    after = assign(before.file, REVIEW, [Seen.agency("police-a", "Police A", known=True)])
    assert after.file.kept == before.file.kept


def test_agencies_of_the_register_may_come_in_files_of_their_own() -> None:
    police = agencies(("police-a", "Police A", True))
    council = agencies(("council-a", "Council A", True), file=police.file)
    assert (council.ids[1], council.asked) == (f"{REVIEW}/council-a/r1", ())
    assert agencies(("police-a", "Police A", True), file=council.file).ids == police.ids


def test_a_plan_without_headings_is_one_agency() -> None:
    seen = [Seen.agency("agency", None, known=False), Seen.recommendation(0, None, "Ask")]
    before = assign(IdFile(), REVIEW, seen)
    assert assign(before.file, REVIEW, seen).ids == before.ids == (f"{REVIEW}/agency", f"{REVIEW}/agency/u1")


def test_a_file_of_another_review_is_refused() -> None:
    with pytest.raises(BadSetting, match="another review"):
        assign(read(FIRST).assigned.file, "fixture:other", [])


def test_a_question_says_where_the_row_stands_now_and_where_each_stood_before() -> None:
    asked = read(one("Buy a log", "Train all", "Sample the log"), read(FIRST).assigned.file)
    assert asked.assigned.file.questions == (
        Question("council/r3", Seen.row(0, "Train all").words, ("a2", "new"), 1, "row 3"),
    )
    assert "# a2 stood in row 3\n" in asked.assigned.file.render()


def test_a_question_lists_a_few_names_and_takes_any() -> None:
    before = read(one(*(f"Call {number}" for number in range(40))))
    plan = one(*(f"Ring {number}" for number in range(2)))
    asked = read(plan, before.assigned.file)
    assert [len(question.one_of) for question in asked.assigned.file.questions] == [25, 25]
    assert list(read(plan, asked.answered("a40", "a39")).ids.values()) == ["r3", "r3/a40", "r3/a39"]
