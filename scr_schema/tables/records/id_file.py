"""The file in which ids are kept from one version of a plan to the next.

It is TOML, of which every line may be read and changed by hand. It holds ids, digests, printed numbers and row numbers,
and no words of the plan.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scr_schema.errors import BadSetting, printable
from scr_schema.settings import read_toml
from scr_schema.tables.records.id_form import complaint_about

_EXAMPLE = 'review = "…" and, under [ids], "council-a/u2" = { words = "…" }'

_TOP = """\
# The ids of a plan, kept so that its next version gets the same ones, whatever was added, moved or taken out.
# Keep this file beside the plan and give it to every conversion with --ids. It holds no words of the plan:
# `words` and `rest` are digests of them, and `stood` is where something stood when the plan was last read.
# What is gone keeps its line, as no id is ever used twice.
"""
_ASKING = """
# Each question is about something whose words were not met before, while an id is left that nothing took.
# Answer it behind `is` with one of the names in `one_of`, and convert again; until then it has no id.
#   a name   it is that one, in other words
#   "new"    it was not there before
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of one id: the digests of its words and of the rest of it, and its printed number.

    ``stood`` is where it was last met, and ``gone`` says that it was not met any more.
    """

    words: str
    rest: str = ""
    number: str | None = None
    stood: str | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Which of ``one_of`` something is, and the answer, ``""`` until there is one.

    ``under`` is the id of what it belongs to, ``""`` for an agency; it is the ``nth`` with these words there.
    """

    under: str
    words: str
    one_of: tuple[str, ...]
    nth: int = 1
    stood: str | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class IdFile:
    """The ids of one review's plans.

    ``kept`` holds by id what belongs to it, in the plan's order and by the last part of its own id; by ``""`` the
    agencies. ``review`` is absent while there are none.
    """

    review: str | None = None
    kept: Mapping[str, Mapping[str, Kept]] = field(default_factory=dict)
    questions: tuple[Question, ...] = ()

    @classmethod
    def read(cls, path: Path) -> "IdFile":
        """The ids that a file keeps; none where there is no such file yet.

        Raises:
            Unreadable: the file cannot be opened or read.
            BadSetting: it is not as it must be.

        """
        if not _is_there(path):
            return cls()
        _, said = read_toml(path, _EXAMPLE)
        if complaint := complaint_about(said):
            raise BadSetting(printable(str(path)), complaint)
        kept: dict[str, dict[str, Kept]] = {}
        for name, entry in said.get("ids", {}).items():
            under, _, own = name.rpartition("/")
            kept.setdefault(under, {})[own] = Kept(**entry)
        return cls(said.get("review"), kept, tuple(map(_question, said.get("question", ()))))

    def render(self) -> str:
        """The file as it is written; the same ids make the same text."""
        if self.review is None:
            return _TOP
        ids = (_line(name, entry) for name, entry in self._entries())
        asking = _ASKING if self.questions else ""
        return "".join(
            (_TOP, f'\nreview = "{self.review}"\n\n[ids]\n', *ids, asking, *map(self._asked, self.questions))
        )

    def _entries(self, under: str = "") -> Iterator[tuple[str, Kept]]:
        for own, entry in self.kept.get(under, {}).items():
            name = f"{under}/{own}".lstrip("/")
            yield name, entry
            yield from self._entries(name)

    def _asked(self, question: Question) -> str:
        before = self.kept.get(question.under, {})
        stood = {name: before[name].stood for name in question.one_of if name in before}
        facts = {
            "under": question.under or None,
            "words": question.words,
            "nth": question.nth if question.nth > 1 else None,
            "stood": question.stood,
            "one_of": list(question.one_of),
            "is": question.answer,
        }
        notes = (f"# {name} stood in {place}" for name, place in stood.items() if place)
        return "\n".join(("", "[[question]]", *notes, *_facts(facts), ""))


def _is_there(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError:
        return True  # opening it says what is wrong


def _question(entry: Mapping[str, Any]) -> Question:
    return Question(
        under=entry.get("under", ""),
        words=entry["words"],
        one_of=tuple(entry["one_of"]),
        nth=entry.get("nth", 1),
        stood=entry.get("stood"),
        answer=entry["is"],
    )


def _line(name: str, entry: Kept) -> str:
    facts = {
        "number": entry.number,
        "words": entry.words,
        "rest": entry.rest or None,
        "stood": entry.stood,
        "gone": entry.gone or None,
    }
    return f'"{name}" = {{ {", ".join(_facts(facts))} }}\n'


def _facts(facts: Mapping[str, Any]) -> Iterator[str]:
    """Lines of TOML; no text here holds a quote or a backslash."""
    return (f"{name} = {_toml(value)}" for name, value in facts.items() if value is not None)


def _toml(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
