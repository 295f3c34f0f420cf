import subprocess
import sys
from pathlib import Path


def test_layers_are_kept() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([linter], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_checking_a_file_loads_no_models(fixtures: Path) -> None:
    code = "import sys; from scr_schema import validate; validate([sys.argv[1]]); sys.exit('pydantic' in sys.modules)"
    file = fixtures / "receipt" / "valid" / "minimal.json"
    assert subprocess.run([sys.executable, "-c", code, file], check=False).returncode == 0
