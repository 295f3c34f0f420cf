"""The baseline on the command line: what README shows works as it stands, and exit codes follow what is left."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from scr_schema.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
(SECTION,) = re.findall(r"^## Accepting what cannot be mended\n(.*?)^## ", README, re.DOTALL | re.MULTILINE)
SHOWN = dict(re.findall(r"```(\w*)\n(.*?)```", SECTION, re.DOTALL))
SAID = 'reason = "Printed so."\nowner = "Board manager"\nexpires = 2012-03-31\n'


def left(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[object, str, str]:
    """The exit code, and what was printed."""
    with pytest.raises(SystemExit) as error:
        main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return error.value.code, said.out, said.err


@pytest.fixture
def baseline(tmp_path: Path) -> Path:
    """Accepts all that is wrong with `bad`."""
    file = tmp_path / "accepted.toml"
    file.write_text(f'[[accepted]]\nrule = "SCR-035"\nrecord = "example:review-w/health"\n{SAID}', "utf-8")
    return file


@pytest.fixture
def bad(fixtures: Path) -> Path:
    return fixtures / "imr" / "invalid" / "period-on-31-april.json"


def test_what_readme_shows_works_as_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "accepted.toml").write_text(SHOWN["toml"], "utf-8")
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)
    code, out, _ = left(capsys, *shlex.split(SHOWN[""])[1:])
    assert code == 1
    assert SHOWN["text"] in out
    assert {"SCR-091", "SCR-092", "ACT-003", "ACT-011"}.isdisjoint(out.split())
    _, later, _ = left(capsys, *shlex.split(SHOWN[""].replace("2011-11-30", "2012-01-01"))[1:])
    assert "accepted.toml: the baseline\n  warning SCR-091" in later
    assert "          at line 8\n" in later
    assert "1 finding accepted by the baseline.\n" in later


def test_exit_codes_follow_what_is_left(
    bad: Path, baseline: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert left(capsys, "validate", bad)[0] == 1
    code, out, _ = left(capsys, "validate", bad, "--baseline", baseline, "--fail-on", "warning")
    assert (code, "1 record, 1 not valid" in out) == (0, True)
    for options, expected in ((["--as-of", "2012-04-01"], 1), (["--as-of", "2012-03-31"], 0), ([], 0)):
        assert left(capsys, "validate", "-q", bad, "--baseline", baseline, *options)[0] == expected
    good = bad.parents[1] / "valid" / "minimal.json"
    for fail_on, expected in (("error", 0), ("warning", 1)):
        assert left(capsys, "validate", "-q", good, "--baseline", baseline, "--fail-on", fail_on)[0] == expected
    assert left(capsys, "validate", "-q", bad, tmp_path / "absent", "--baseline", baseline)[0] == 3


def test_the_json_report_counts_what_is_accepted(bad: Path, baseline: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def report(*options: object) -> Any:
        return json.loads(left(capsys, "validate", "--format", "json", bad, *options)[1])

    with_, without = report("--baseline", baseline), report()
    assert (with_["summary"]["accepted"], with_["summary"]["errors"], with_["findings"]) == (1, 0, [])
    assert (with_["baseline"], with_["summary"]["invalid"]) == (str(baseline), 1)
    assert without["summary"]["accepted"] == 0
    assert "baseline" not in without


def test_a_baseline_that_cannot_be_used_is_wrong_usage_and_one_that_cannot_be_read_is_not(
    bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "wrong.toml").write_text(f'[[accepted]]\nrecord = "canary of a child"\n{SAID}')
    for file, usage, says in (("wrong.toml", 2, "entry 1 lacks `rule`"), ("absent.toml", 3, "cannot read")):
        code, out, err = left(capsys, "validate", bad, "--baseline", tmp_path / file)
        assert (code, out) == (usage, "")
        assert says in err
        assert "canary" not in err


def test_the_report_never_takes_the_place_of_the_baseline(
    bad: Path, baseline: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = baseline.read_bytes()
    for option in ("--baseline", "--params"):
        code, _, err = left(capsys, "validate", bad, option, baseline, "-o", baseline)
        assert (code, "would be lost" in err) == (2, True)
    assert baseline.read_bytes() == before
