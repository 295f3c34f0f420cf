"""The file of ids: what is written is read again, and what cannot be used is said without a value of it."""

from pathlib import Path

import pytest

from scr_schema.errors import BadSetting, Unreadable
from scr_schema.tables.place import Place
from scr_schema.tables.records.folding import digest
from scr_schema.tables.records.id_file import IdFile, Kept, Question
from scr_schema.tables.records.ids import assign
from scr_schema.tables.records.seen import Seen

CANARY = "canary-7q-of-a-child"
WORDS = digest("Ask")
OTHER = digest("Tell")

FULL = IdFile(
    "fixture:review",
    {
        "": {"council-a": Kept(WORDS, number="council-a", stood="sheet #2, row 3"), "agency-1": Kept(OTHER)},
        "council-a": {
            "r1": Kept(WORDS, number="1", stood="row 4"),
            "u2": Kept(OTHER, stood="table 2, row 17"),
            "u3": Kept("", gone=True),
        },
        "council-a/r1": {"a1": Kept(WORDS, OTHER, stood="row 4"), "a2": Kept(OTHER)},
    },
    (
        Question("", WORDS, ("agency-1", "new")),
        Question("council-a", WORDS, ("u2", "new"), stood="row 9", answer="u2"),
        Question("council-a/r1", OTHER, ("a2", "new"), nth=2, answer="new"),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ids.toml"


def test_what_is_written_is_read_again(path: Path) -> None:
    path.write_text(FULL.render(), "utf-8")
    again = IdFile.read(path)
    assert again == FULL
    assert again.render() == FULL.render()


def test_a_file_as_an_editor_of_windows_saves_it_is_read(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + FULL.render().replace("\n", "\r\n").encode())
    assert IdFile.read(path) == FULL


def test_a_file_that_is_not_there_yet_or_has_nothing_in_it_keeps_nothing(path: Path) -> None:
    assert IdFile.read(path) == IdFile()
    for text in ("", "# Ours.\n", IdFile().render()):
        path.write_text(text, "utf-8")
        assert IdFile.read(path) == IdFile()


def test_the_file_holds_no_words_of_the_plan_and_no_name_of_a_sheet() -> None:
    place = Place(row=5, sheet=CANARY, table=3)
    seen = [
        Seen.agency("agency-1", CANARY, known=False, place=place),
        Seen.recommendation(0, None, CANARY, place),
        Seen.row(1, CANARY, [CANARY], place),
    ]
    text = assign(IdFile(), "fixture:review", seen).file.render()
    assert CANARY not in text
    assert 'stood = "sheet #3, row 5"' in text


def test_each_question_has_one_line_to_fill_in(path: Path) -> None:
    text = FULL.render()
    path.write_text(text.replace('is = ""', 'is = "agency-1"'), "utf-8")
    assert [one.answer for one in IdFile.read(path).questions] == ["agency-1", "u2", "new"]


GOOD = f'review = "fixture:review"\n[ids]\n"council-a" = {{ words = "{WORDS}" }}\n'
ROW = f'"council-a/r1" = {{ number = "1", words = "{WORDS}" }}\n"council-a/r1/a1" = {{ words = "{OTHER}" }}\n'


def asked(**changed: str) -> str:
    facts = {"under": '"council-a"', "words": f'"{OTHER}"', "one_of": '["r1", "new"]', "is": '""'} | changed
    return GOOD + ROW + "[[question]]\n" + "".join(f"{key} = {value}\n" for key, value in facts.items() if value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{CANARY} = ", "write TOML"),
        (GOOD + GOOD.partition("\n")[2].partition("\n")[2], "at line 4, column"),
        (f"a = {'[' * 100_000}", "write TOML"),
        (f"{CANARY} = 1\n{GOOD}", "and nothing else"),
        (f"{GOOD}[[{CANARY}]]\n", "and nothing else"),
        ('ids = 5\nreview = "fixture:review"', "and nothing else"),
        ('question = "x"\nreview = "fixture:review"', "and nothing else"),
        (GOOD.partition("\n")[2], "needs another `review`"),
        (GOOD.replace("fixture:review", f" {CANARY}"), "needs another `review`"),
        (GOOD.replace('"fixture:review"', "5"), "needs another `review`"),
        (GOOD.replace("council-a", f"{CANARY} a"), "id 1 needs another name"),
        (GOOD.replace("council-a", "a/b/c/d"), "id 1 needs another name"),
        (GOOD + ROW.partition("\n")[2], "id 2 belongs to one that is not in the file"),
        (GOOD + '"x" = 5\n', "id 2 has a key that is not known here"),
        (GOOD.replace("words", CANARY), "id 1 has a key that is not known here"),
        (GOOD.replace("words", "rest"), "id 1 lacks `words`"),
        (GOOD.replace(WORDS, CANARY), "id 1 needs another `words`: write the 32 digits"),
        (GOOD.replace(WORDS, WORDS.upper()), "id 1 needs another `words`"),
        (GOOD.replace(f'"{WORDS}"', "5"), "id 1 needs another `words`"),
        (GOOD.replace("words", f'number = "{CANARY} x", words'), "id 1 needs another `number`"),
        (GOOD.replace("words", "number = 1, words"), "id 1 needs another `number`"),
        (GOOD.replace("words", f'stood = "{CANARY}", words'), "id 1 needs another `stood`"),
        (GOOD.replace("words", f'gone = "{CANARY}", words'), "id 1 needs another `gone`"),
        (asked(under=f'"{CANARY}"'), "question 1 needs another `under`"),
        (asked(under='"council-a/r1/a1"'), "question 1 needs another `under`"),
        (asked(under="5"), "question 1 needs another `under`"),
        (asked(words=""), "question 1 lacks `words`"),
        (asked(words=f'"{CANARY}"'), "question 1 needs another `words`"),
        (asked(nth="0"), "question 1 needs another `nth`"),
        (asked(nth="true"), "question 1 needs another `nth`"),
        (asked(one_of=""), "question 1 needs another `one_of`"),
        (asked(one_of='"r1"'), "question 1 needs another `one_of`"),
        (asked(one_of="[5]"), "question 1 needs another `one_of`"),
        (asked(one_of=f'["{CANARY}"]'), "question 1 needs another `one_of`"),
        (asked(one_of='["r1/a1"]'), "question 1 needs another `one_of`"),
        (asked(**{"is": f'"{CANARY}"'}), "question 1 needs another `is`: write one of the names in `one_of`"),
        (asked(**{"is": ""}), "question 1 needs another `is`"),
        (asked(**{"is": "[]"}), "question 1 needs another `is`"),
        (asked(**{CANARY: "1"}), "question 1 has a key that is not known here"),
        (f'question = ["{CANARY}"]\n{GOOD}', "question 1 has a key that is not known here"),
        (
            asked() + asked().partition("[[question]]")[2].join(["[[question]]", ""]),
            "question 2 has the words or the answer of question 1",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_where_and_what_to_write(path: Path, text: str, says: str) -> None:
    path.write_text(text, "utf-8")
    with pytest.raises(BadSetting) as error:
        IdFile.read(path)
    assert says in str(error.value)
    assert "ids.toml" in str(error.value)
    assert CANARY not in str(error.value)


def test_two_questions_have_no_answer_in_common_but_new(path: Path) -> None:
    def with_answers(first: str, second: str) -> str:
        one = asked(**{"is": f'"{first}"'})
        return one + "[[question]]" + asked(words=f'"{WORDS}"', **{"is": f'"{second}"'}).partition("[[question]]")[2]

    path.write_text(with_answers("new", "new"), "utf-8")
    assert len(IdFile.read(path).questions) == 2
    path.write_text(with_answers("r1", "r1"), "utf-8")
    with pytest.raises(BadSetting, match="question 2 has the words or the answer of question 1"):
        IdFile.read(path)


def test_a_file_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    dangling = tmp_path / "link.toml"
    dangling.symlink_to(tmp_path / "nowhere.toml")
    for path in (tmp_path, dangling):
        with pytest.raises(Unreadable):
            IdFile.read(path)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ask", " ASK. "),
        ("the child’s file", "The child's  file;"),
        ("re-write – soon", "re‐write - soon"),
        ("“Ask” (now)", '"Ask" now'),
        ("ﬁle", "file"),
        ("safe\u00adguard", "safeguard"),
        ("Ask & tell", "ask and tell"),
        ("• Ask\n• Tell", "Ask Tell"),
        ("£5, 95%", "£5 95%"),
    ],
)
def test_spellings_of_the_same_words_have_one_digest(one: str, other: str) -> None:
    assert digest(one) == digest(other) != ""


@pytest.mark.parametrize(
    ("one", "other"), [("95%", "95"), ("£5", "5"), ("3.5", "35"), ("rewrite", "re-write"), ("Ask", "Asks"), ("a", "á")]
)
def test_other_words_have_another_digest(one: str, other: str) -> None:
    assert digest(one) != digest(other)


def test_what_has_no_words_has_no_digest() -> None:
    assert digest() == digest("", " \n", "– • …") == ""
