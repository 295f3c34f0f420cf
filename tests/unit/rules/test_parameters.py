"""Parameters: what each may be, who says it, and where the report shows it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scr_schema import check, validate
from scr_schema.cli import main
from scr_schema.errors import BadSetting, UnknownName, Unreadable
from scr_schema.reports.json_ import document
from scr_schema.reports.text import render
from scr_schema.rules.parameters import DEFAULTS, PARAMETERS, parameters_of, read_parameters
from scr_schema.rules.registry import RULES
from scr_schema.schema.store import schema
from scr_schema.schema.versions import CURRENT

CANARY = "canary of a child"
DURATIONS = [name for name, parameter in PARAMETERS.items() if "duration" in parameter.form]
TEXTS = ["forwarding-level"]
TABLES = ["forwarding-levels"]

each_parameter = pytest.mark.parametrize("name", PARAMETERS)


def test_every_parameter_has_a_form_that_is_tried_here() -> None:
    assert sorted([*DURATIONS, *TEXTS, *TABLES]) == sorted(PARAMETERS)


@each_parameter
def test_a_parameter_says_what_it_is_for_and_where_that_stands(name: str) -> None:
    parameter = PARAMETERS[name]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert re.fullmatch(r"[A-Z].*\.", parameter.meaning)
    assert re.fullmatch(r"§[0-9.]+|L[0-9]+", parameter.source)
    assert parameter.fits(parameter.default)
    assert any(name in rule.parameters for rule in RULES.values())


@pytest.mark.parametrize("name", DURATIONS)
def test_a_length_of_time_is_one_number_and_one_unit(name: str) -> None:
    for value in ("PT24H", "P3D", "P7W", "P1M", "P1Y", "PT0H", "PT30M", "P9999D"):
        assert parameters_of({name: value})[name] == value
    for wrong in (
        "24h",
        "P1DT2H",
        "P",
        "PT",
        "P1.5D",
        "-P1D",
        "P01D",
        "P10000D",
        "pt24h",
        "PT24H\n",
        " P1D",
        "",
        24,
        None,
    ):
        refused(name, wrong)
    refused(name, ["PT24H"])
    refused(name, True)


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_is_a_line_as_reports_may_show_it(name: str) -> None:
    for value in ("1", "Level 1", "é" * 500, "high\xa0risk"):
        assert parameters_of({name: value})[name] == value
    for wrong in ("", " ", " 1", "1 ", "a\nb", "a\u2028b", "a\x85b", "\x1b[31mred", "x" * 501, 1, None, ["1"], {}):
        refused(name, wrong)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_leads_from_lines_to_lines(name: str) -> None:
    for value in ({}, {"Scale A": "High"}, {"a": "1", "b": "2"}):
        assert parameters_of({name: value})[name] == value
    for wrong in (
        {"a": 1},
        {"a": ""},
        {"": "1"},
        {"a": {"b": "1"}},
        {"a\nb": "1"},
        {"a": " 1"},
        {1: "1"},
        [],
        "1",
        None,
    ):
        refused(name, wrong)


def refused(name: str, wrong: Any) -> None:
    with pytest.raises(BadSetting) as error:
        parameters_of({name: wrong})
    assert str(error.value) == f"the parameter {name} cannot be used: it is {PARAMETERS[name].form}"


def test_what_nobody_sets_has_its_default_and_the_defaults_may_be_set() -> None:
    assert parameters_of({}) == DEFAULTS == parameters_of(DEFAULTS)
    assert parameters_of({"decided-within": "P2D"}) == {**DEFAULTS, "decided-within": "P2D"}
    assert list(parameters_of({"decided-within": "P2D"})) == list(PARAMETERS)


def test_an_unknown_name_is_not_repeated_and_the_known_ones_are_told(fixtures: Path) -> None:
    file = fixtures / "receipt/valid/minimal.json"
    for ask in (parameters_of, lambda said: validate(file, parameters=said), lambda said: check({}, parameters=said)):
        with pytest.raises(UnknownName) as error:
            ask({CANARY: "PT24H"})
        assert CANARY not in str(error.value)
        assert ", ".join(PARAMETERS) in str(error.value)


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (f'sent-within = "PT24H"\nx = {CANARY}\n'.encode(), "at line 2, column 5 "),
        (f'x = "{CANARY}'.encode(), ""),
        (b'x = "\xe9"', ""),
        ('sent-within = "PT1H"'.encode("utf-16"), ""),
        (b"x = " + b"[" * 100_000, ""),
        (b"x = " + b"9" * 5000, ""),
    ],
)
def test_a_file_that_is_no_toml_says_where_and_shows_how(tmp_path: Path, raw: bytes, place: str) -> None:
    (tmp_path / "parameters.toml").write_bytes(raw)
    with pytest.raises(BadSetting) as error:
        read_parameters(tmp_path / "parameters.toml")
    path = tmp_path / "parameters.toml"
    assert str(error.value) == f'{path} cannot be used: {place}write TOML, as in: sent-within = "PT24H"'


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    for path, why in ((tmp_path / "absent", "No such file or directory"), (tmp_path, "Is a directory")):
        with pytest.raises(Unreadable) as error:
            read_parameters(path)
        assert str(error.value) == f"cannot read {path}: {why}"


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "parameters.toml").write_bytes(b'\xef\xbb\xbfsent-within = "PT1H"\r\n')
    assert read_parameters(tmp_path / "parameters.toml") == {"sent-within": "PT1H"}


def left(*arguments: object) -> object:
    with pytest.raises(SystemExit) as error:
        main([str(argument) for argument in arguments])
    return error.value.code


@pytest.mark.parametrize(
    "text",
    [
        'sent-within = "a day"',
        f'"{CANARY}" = "PT1H"',
        f'forwarding-level = "{CANARY}\\n"',
        f'[forwarding-levels]\n"{CANARY}" = 1',
        f"{CANARY}",
        "sent-within = 2011-02-30",
    ],
)
def test_parameters_that_cannot_be_used_are_wrong_usage(
    fixtures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (tmp_path / "p.toml").write_text(text, "utf-8")
    assert left("validate", fixtures / "receipt/valid/minimal.json", "--params", tmp_path / "p.toml") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("scr-schema: ")
    assert CANARY not in said.err


def test_parameters_that_are_not_there_are_a_path_that_cannot_be_read(fixtures: Path, tmp_path: Path) -> None:
    assert left("validate", fixtures / "receipt/valid/minimal.json", "--params", tmp_path / "absent.toml") == 3


def test_the_report_shows_every_parameter_and_its_own_schema_takes_it(
    fixtures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "".join(f'{name} = "P{number}D"\n' for number, name in enumerate(DURATIONS, start=1))
    text += f'forwarding-level = "{"é" * 500}"\n[forwarding-levels]\n"Scale A" = "High"\nB = "3"\n'
    (tmp_path / "p.toml").write_text(text, "utf-8")
    file = fixtures / "receipt/valid/minimal.json"
    assert left("validate", "--format", "json", file, "--params", tmp_path / "p.toml") == 0
    report = json.loads(capsys.readouterr().out)
    assert list(Draft202012Validator(schema("report", CURRENT)).iter_errors(report)) == []
    said = {(one["name"], one.get("key")): one["value"] for one in report["parameters"]}
    assert said == {
        **{(name, None): f"P{number}D" for number, name in enumerate(DURATIONS, start=1)},
        ("forwarding-level", None): "é" * 500,
        ("forwarding-levels", "Scale A"): "High",
        ("forwarding-levels", "B"): "3",
    }


def test_a_report_tells_what_was_in_force_and_can_be_asked_with_again(fixtures: Path) -> None:
    file = fixtures / "receipt/valid/minimal.json"
    report = validate(file)
    assert report.parameters == DEFAULTS
    assert validate(file, parameters=report.parameters) == report
    assert {one["name"] for one in document(report)["parameters"]} == set(PARAMETERS) - set(TABLES)
    assert "Parameters: sent-within PT24H, copies-within PT24H," in render(report)
    levels = {"forwarding-levels": {"a": "1", "b": "2"}}
    assert "forwarding-levels of 2 scales." in render(validate(file, parameters=levels))
    assert document(validate(file, profile="core"))["parameters"] == []


@pytest.mark.parametrize(
    "no_day",
    [
        "",
        "today",
        "2011",
        "2011-04",
        "2011-04-19?",
        "2011-04-19~",
        "2011-04-19%",
        "2011-02-29",
        "2011-04-31",
        "2011-13-01",
        "2011-4-9",
        "19/04/2011",
        "2011-04-19/2011-04-20",
        "2011-04-19/..",
        "..",
        "2011-04-19T10:00:00",
        "2011-04-19T10:00Z",
        "2011-04-19 10:00:00Z",
        "2011-04-19T24:00:00Z",
        "2011-04-19\n",
        " 2011-04-19",
        "1799-12-31",
        "2200-01-01",
    ],
)
def test_a_day_that_is_none_is_wrong_usage(fixtures: Path, capsys: pytest.CaptureFixture[str], no_day: str) -> None:
    file = fixtures / "receipt/valid/minimal.json"
    assert left("validate", file, f"--as-of={no_day}") == 2
    assert capsys.readouterr().err == (
        "scr-schema: as-of cannot be used: give a day, as in 2011-04-19, or a time with its offset from UTC\n"
    )
    with pytest.raises(BadSetting):
        check({}, as_of=no_day)


@pytest.mark.parametrize("day", ["2011-04-19", "2012-02-29", "2011-04-19T10:00:00Z", "2011-04-19T10:00:00.5+01:00"])
def test_a_day_or_a_time_on_it_is_taken_and_stands_in_the_report(fixtures: Path, day: str) -> None:
    report = validate(fixtures / "receipt/valid/minimal.json", as_of=day)
    assert report.as_of == day
    assert list(Draft202012Validator(schema("report", CURRENT)).iter_errors(document(report))) == []
