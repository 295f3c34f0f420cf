"""What README shows can be done as it stands."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)


def test_the_example_of_the_library_runs_as_it_stands() -> None:
    (code,) = (block for language, block in BLOCKS if language == "python")
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


def test_the_first_command_validates_the_example_bundle() -> None:
    install, validate = BLOCKS[0][1].strip().split(" && ")
    assert install == "python -m pip install ."
    command = [sys.executable, "-m", "scr_schema", *shlex.split(validate)[1:]]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert "all valid" in result.stdout


def test_the_command_for_all_tests_is_the_one_that_continuous_integration_runs() -> None:
    (tests,) = (block for _, block in BLOCKS if "tox" in block)
    assert tests.strip() == "python -m pip install tox && tox"
    assert re.search(r'/tox" --workdir "[^"]+"$', (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
