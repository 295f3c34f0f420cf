import os
from pathlib import Path

import pytest
from hypothesis import settings
from laws import MORE

settings.register_profile("fixed", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--laws", type=int, default=1, metavar="N", help="try each law on N times as many examples")


def pytest_configure(config: pytest.Config) -> None:
    times = config.getoption("--laws")
    os.environ[MORE] = str(times)
    settings.load_profile("fixed" if times == 1 else "searching")


@pytest.fixture(scope="session")
def fixtures() -> Path:
    return Path(__file__).parents[1] / "fixtures" / "1.0"
