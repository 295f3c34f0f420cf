"""The words of a document, paragraph by paragraph."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from scr_schema.readers.docx.form_field import FormField
from scr_schema.readers.docx.numbering import LEVELS, Counting
from scr_schema.readers.docx.paragraph import PRINTED, Paragraph
from scr_schema.readers.docx.room import Room
from scr_schema.readers.docx.styles import Styles
from scr_schema.readers.office.values import whole_number
from scr_schema.readers.office.xml_ import Gathered

#: What is done when an element begins, and when one ends.
Start = Callable[[Mapping[str, str]], None]
End = Callable[[], None]


class Paragraphs(Protocol):
    """What takes paragraphs: a cell, a text box, the text around the tables."""

    def add(self, paragraph: str, *, runs_on: bool = False) -> None:
        """Take one more; the next goes on with it if it ``runs_on``."""


class _Box:
    """The paragraphs of a text box, which hang on the paragraph outside."""

    def __init__(self, outside: Paragraph) -> None:
        self._outside = outside

    def add(self, paragraph: str, *, runs_on: bool = False) -> None:
        if paragraph or not runs_on:
            self._outside.boxed.append(paragraph)


class Words:
    """Puts paragraphs together, and gives each to whatever takes them where it stands.

    ``hidden`` counts the paragraphs so far in which words are hidden.
    """

    def __init__(self, styles: Styles, counting: Counting, outside: Paragraphs) -> None:
        self.hidden = 0
        self._styles = styles
        self._counting = counting
        self._takers = [outside]
        self._open: list[Paragraph] = []
        self._room = Room()
        self._text = Gathered()
        self._in_text = self._as_written = False
        self._form = FormField()

    @property
    def starts(self) -> dict[str, Start]:
        """What is done with elements of a paragraph when they begin."""
        return {
            "p": lambda _: self._open.append(Paragraph(self._styles, self._room)),
            "r": lambda _: self._paragraph.begin_run(),
            "t": self._start_text,
            "sym": self._print_symbol,
            "fldChar": self._mark_field,
            **{name: partial(self._print, printed) for name, printed in PRINTED.items()},
        }

    @property
    def ends(self) -> dict[str, End]:
        """What is done with them when they end."""
        return {"p": self._end_paragraph, "t": self._end_text, "ffData": self._end_form}

    @property
    def properties(self) -> dict[str, Callable[[str, Mapping[str, str]], None]]:
        """What is done with what stands inside of properties."""
        return {
            "pPr": self._say,
            "rPr": self._say_of_words,
            "ffData": self._say_of_form,
        }

    def enter(self, taker: Paragraphs | None = None) -> None:
        """What comes is for another to take; for the open paragraph, where it is a text box."""
        self._takers.append(taker or _Box(self._paragraph))

    def leave(self) -> None:
        """What comes is for the one before."""
        self._takers.pop()

    def text(self, text: str) -> None:
        """A piece of text; only that of a ``t`` is seen by a reader."""
        if self._in_text:
            self._text.add(text)

    @property
    def _paragraph(self) -> Paragraph:
        """The open paragraph; words outside of any are in one of their own, which nobody sees."""
        return self._open[-1] if self._open else Paragraph(self._styles, self._room)

    def _start_text(self, attributes: Mapping[str, str]) -> None:
        self._in_text, self._as_written = True, attributes.get("space") == "preserve"

    def _end_text(self) -> None:
        """Blanks at the ends of a text count only where it says so; a line break in it is a blank."""
        text = self._text.take()
        self._in_text = False
        if not self._as_written:
            text = text.strip(" \t\r\n")
        self._paragraph.add(text.replace("\n", " "))

    def _say(self, name: str, attributes: Mapping[str, str]) -> None:
        self._paragraph.say(name, attributes)

    def _say_of_words(self, name: str, attributes: Mapping[str, str]) -> None:
        self._paragraph.say_of_words(name, attributes)

    def _say_of_form(self, name: str, attributes: Mapping[str, str]) -> None:
        self._form.take(name, attributes)

    def _print_symbol(self, attributes: Mapping[str, str]) -> None:
        self._paragraph.add_symbol(attributes)

    def _mark_field(self, attributes: Mapping[str, str]) -> None:
        self._paragraph.field_mark(attributes.get("fldCharType", ""))

    def _print(self, printed: str, _: Mapping[str, str]) -> None:
        self._paragraph.add(printed)

    def _end_form(self) -> None:
        self._paragraph.add_form(self._form.shown)
        self._form = FormField()

    def _end_paragraph(self) -> None:
        paragraph = self._open.pop()
        words = paragraph.take()
        taker = self._takers[-1]
        taker.add(words if paragraph.runs_on else self._labelled(words, paragraph), runs_on=paragraph.runs_on)
        for boxed in paragraph.boxed:
            taker.add(boxed)
        self.hidden += paragraph.hidden
        if not self._open:
            self._room.clear()

    def _labelled(self, words: str, paragraph: Paragraph) -> str:
        """The words with the number that Word prints in front of them; a bullet without words says nothing."""
        number, level = paragraph.numbering
        if number is None:
            return words
        at = None if level is None else whole_number(level, 0, LEVELS - 1)
        label = self._counting.label(number, at, paragraph.style)
        return label + words if words else label.strip(" •")
