"""The command line as a process: exit codes, streams, and what is printed where."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scr_schema.schema import store
from scr_schema.schema.versions import CURRENT

#: As most users have it: what a stream does not take is then met at the end of the program, too.
BUFFERED = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
COMMAND = [sys.executable, "-m", "scr_schema"]
FULL = Path("/dev/full")


def run(*arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    options = {"capture_output": True, "stdin": subprocess.DEVNULL, "env": BUFFERED} | options
    if "input" in options:
        del options["stdin"]
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], text=True, encoding="utf-8", check=False, timeout=60, **options
    )


@pytest.fixture
def good(fixtures: Path) -> Path:
    return fixtures / "bundle" / "valid" / "example.json"


@pytest.fixture
def bad(fixtures: Path) -> Path:
    return fixtures / "receipt" / "invalid" / "id-null.json"


def test_the_exit_code_says_what_was_found(good: Path, bad: Path, tmp_path: Path) -> None:
    codes = [
        (0, ["validate", good]),
        (1, ["validate", bad]),
        (1, ["validate", good, bad]),
        (1, ["validate", tmp_path]),
        (2, ["validate"]),
        (2, ["validate", "--as", "letter", good]),
        (2, ["validate", "--require-version", "9.9", good]),
        (2, ["validate", "--unknown", good]),
        (2, ["unknown"]),
        (2, ["schema", "show", "letter"]),
        (2, ["schema", "export", tmp_path / "new", "--only", "letter"]),
        (2, ["codelists", "show", "letter"]),
        (2, ["convert", "plan.csv", tmp_path / "plan.txt"]),
        (3, ["validate", tmp_path / "absent", bad]),
        (3, ["validate", good, "-o", tmp_path / "absent" / "report.txt"]),
        (3, ["convert", tmp_path / "absent.csv", tmp_path / "plan.ndjson"]),
        (3, ["convert", "--bodies", tmp_path / "absent", "plan.csv", tmp_path / "plan.ndjson"]),
        (0, ["--help"]),
        (0, ["--version"]),
    ]
    left = [(run(*arguments), arguments) for _, arguments in codes]
    assert [(result.returncode, arguments) for result, arguments in left] == codes
    for result, _ in left:
        assert "Traceback" not in result.stderr
        assert (result.stderr == "") == (result.returncode in {0, 1} or "SCR-001" in result.stdout)


def test_a_warning_counts_where_it_is_asked_to(tmp_path: Path) -> None:
    source = tmp_path / "plan.csv"
    heading = "Alpha RECOMMENDATION,KEY TASKS,RESPONSIBILITY,TARGET DATES\n"
    source.write_text(heading + "1. Write.,Draft,Clerk,31/11/2010\n", "utf-8")
    target = tmp_path / "plan.ndjson"
    assert run("convert", source, target).returncode == 0
    assert run("convert", "--strict", source, target).returncode == 1


def test_quiet_says_nothing_and_leaves_with_the_same_code(good: Path, bad: Path, tmp_path: Path) -> None:
    for path, code in ((good, 0), (bad, 1), (tmp_path / "absent", 3)):
        result = run("validate", "-q", path)
        assert (result.returncode, result.stdout, result.stderr) == (code, "", "")


@pytest.mark.parametrize("format_", ["text", "json"])
def test_a_report_goes_to_a_file_as_it_would_to_the_screen(bad: Path, tmp_path: Path, format_: str) -> None:
    shown = run("validate", "--format", format_, bad)
    into = run("validate", "--format", format_, "-o", tmp_path / "report", bad)
    assert (into.returncode, into.stdout) == (1, "")
    assert (tmp_path / "report").read_text("utf-8") == shown.stdout
    assert run("validate", "-q", "--format", format_, "-o", tmp_path / "report", bad).stdout == ""
    assert run("validate", "--format", format_, "-o", "-", bad).stdout == shown.stdout


def test_the_text_is_the_same_on_a_pipe_without_colour_and_in_any_encoding(bad: Path) -> None:
    plain = run("validate", bad).stdout
    for name, value in (("NO_COLOR", "1"), ("FORCE_COLOR", "1"), ("PYTHONIOENCODING", "ascii"), ("LC_ALL", "C")):
        assert run("validate", bad, env=BUFFERED | {name: value}).stdout == plain
    assert "\x1b" not in plain
    assert "To mend:" in plain


def test_standard_input_is_read(good: Path, bad: Path) -> None:
    assert run("validate", "-", input=good.read_text("utf-8")).returncode == 0
    result = run("validate", "-", input=bad.read_text("utf-8"))
    assert (result.returncode, result.stdout.startswith("<stdin>: 1 record, 1 not valid\n")) == (1, True)


def test_standard_input_that_is_closed_cannot_be_read() -> None:
    result = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, "validate", "-"], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (3, "")
    assert "SCR-001" in result.stdout


def test_a_reader_that_has_seen_enough_is_no_fault() -> None:
    script = 'set -o pipefail; "$@" | head -c 1'
    result = subprocess.run(
        ["/bin/bash", "-c", script, "bash", *COMMAND, "schema", "show", "record"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "{", "")


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_device_is_said(bad: Path, unbuffered: str) -> None:
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with FULL.open("w") as full:
        result = run("validate", bad, capture_output=False, stdout=full, stderr=subprocess.PIPE, env=environment)
    assert (result.returncode, result.stderr) == (
        3,
        "scr-schema: cannot write standard output: No space left on device\n",
    )


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize(
    ("code", "arguments"),
    [(2, ["validate", "--bogus"]), (3, ["validate", "x", "-o", "/absent/x"]), (2, ["schema", "show", "letter"])],
)
def test_the_code_is_right_where_nothing_can_be_said(code: int, arguments: list[str]) -> None:
    with FULL.open("w") as full:
        assert run(*arguments, capture_output=False, stdout=subprocess.DEVNULL, stderr=full).returncode == code


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
def test_help_on_a_full_device_is_no_fault_of_ours() -> None:
    for arguments in (["--help"], ["--version"], ["validate", "--help"]):
        with FULL.open("w") as full:
            result = run(*arguments, capture_output=False, stdout=full, stderr=subprocess.PIPE)
        assert (result.returncode, result.stderr.count("cannot write standard output")) == (3, 1)


def test_standard_output_that_is_closed_is_said(bad: Path) -> None:
    script = 'exec "$@" >&-'
    command = ["/bin/sh", "-c", script, "sh", *COMMAND, "validate", str(bad)]
    result = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    assert (result.returncode, result.stderr) == (3, "scr-schema: cannot write standard output: it is closed\n")


def test_what_each_column_was_taken_for_is_shown_and_written(tmp_path: Path) -> None:
    source, mapping = tmp_path / "plan.csv", tmp_path / "mapping.toml"
    source.write_text("Recommendation,Action,Who does it then,By when\nWrite.,Draft,Clerk,May 2011\n", "utf-8")
    said = run("convert", source, tmp_path / "plan.ndjson", "--explain", mapping).stdout
    assert "B: tasks (known title)\nC: other (no known title)\nD: target_dates (known title)\n" in said
    assert '"Who does it then" = "other"' in mapping.read_text("utf-8")
    assert "Who does it then" not in said


@pytest.mark.parametrize("link", [False, True])
def test_the_report_never_takes_the_place_of_an_input(bad: Path, tmp_path: Path, link: bool) -> None:
    record = tmp_path / "records" / "record.json"
    record.parent.mkdir()
    record.write_bytes(bad.read_bytes())
    output = tmp_path / "report.txt" if link else record
    if link:
        output.symlink_to(record)
    for path in (record, record.parent):
        result = run("validate", path, "-o", output)
        assert (result.returncode, "would be lost" in result.stderr) == (2, True)
    assert record.read_bytes() == bad.read_bytes()


def test_a_link_that_leads_to_itself_cannot_be_written(bad: Path, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    result = run("validate", bad, "-o", tmp_path / "loop")
    assert (result.returncode, "cannot write" in result.stderr) == (3, True)


def test_a_fault_of_our_own_says_where_it_arose_and_nothing_of_the_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], good: Path
) -> None:
    from scr_schema.cli import main
    from scr_schema.cli import validate as command

    def fail(*_: object, **__: object) -> None:
        raise ValueError("canary of a child")

    monkeypatch.setattr(command, "validate", fail)
    with pytest.raises(SystemExit) as left:
        main(["validate", str(good)])
    said = capsys.readouterr()
    assert (left.value.code, said.out) == (3, "")
    assert "please report it: ValueError at" in said.err
    assert "canary" not in said.err


def test_what_is_published_is_shown_byte_for_byte(tmp_path: Path) -> None:
    assert run("schema", "show", "review").stdout == store.text("review", CURRENT)
    listed = [line.split() for line in run("schema", "list").stdout.splitlines()]
    assert listed == [[CURRENT, "draft", name] for name in store.names(CURRENT)]
    shown = run("codelists", "show", "marking").stdout
    published = store.published() / CURRENT / "codelists" / "marking.csv"
    assert shown == published.read_text("utf-8")
    assert (
        run("schema", "export", tmp_path).stdout
        == f"{sum(1 for _ in tmp_path.rglob('*.*') if _.is_file())} files written\n"
    )


def test_every_code_list_is_listed_with_what_it_is_for() -> None:
    listed = dict(line.split(maxsplit=1) for line in run("codelists", "list").stdout.splitlines())
    published = (store.published() / CURRENT / "codelists").iterdir()
    assert set(listed) == {file.name.removesuffix(".csv") for file in published}


def test_the_kind_that_is_asked_for_is_asked_of_every_record(good: Path) -> None:
    result = run("validate", "--as", "receipt", "--format", "json", good)
    report = json.loads(result.stdout)
    assert {finding["rule"] for finding in report["findings"]} == {"SCR-038"}
    assert result.returncode == 1
    assert run("validate", "--as", "bundle", good).returncode == 0
