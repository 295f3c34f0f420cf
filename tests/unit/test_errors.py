"""Errors are data: they cross from one process to another, stand in sets, and name the cure."""

import os
import pickle
from dataclasses import fields

import pytest

from scr_schema.errors import (
    BadRegister,
    BadSetting,
    Misuse,
    NoReceipt,
    OwnInput,
    Released,
    ScrSchemaError,
    UnknownName,
    Unwritable,
    printable,
)

ERRORS = [
    UnknownName("version", ("1.0",)),
    BadSetting("CLOCK", "set it"),
    OwnInput("plan.csv"),
    Released("1.0"),
    BadRegister("it is empty", "fill it", row=3),
    Unwritable("out.json", "no room"),
    NoReceipt("in.json", "it is not there"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_comes_back_whole_from_another_process(error: ScrSchemaError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(again), str(again)) == (type(error), str(error))
    assert [getattr(again, field.name) for field in fields(error)] == [getattr(error, f.name) for f in fields(error)]
    assert len({error, again}) == 2


def test_only_what_is_asked_for_is_required() -> None:
    UnknownName.require("version", None, ("1.0",))
    UnknownName.require("version", "1.0", ("1.0",))
    with pytest.raises(Misuse, match=r"no such version: choose one of 1\.0"):
        UnknownName.require("version", "2.0", ("1.0",))


@pytest.mark.parametrize(
    ("raw", "shown"),
    [(b"plan \xc3\xa9.csv", "plan é.csv"), (b"\xff.json", r"\xff.json"), (b"a\x1b[2J\n.json", r"a\x1b[2J\n.json")],
)
def test_a_name_that_is_no_text_or_moves_the_cursor_is_escaped(raw: bytes, shown: str) -> None:
    assert printable(os.fsdecode(raw)) == shown
    assert str(Unwritable(os.fsdecode(raw), "no room")) == f"cannot write {shown}: no room"


def test_a_name_that_no_file_can_have_is_shown_too() -> None:
    assert printable("\ud800") == r"\ud800"
