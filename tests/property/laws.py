"""How many examples a law is tried on: `pytest --laws N` asks for N times as many, and for other ones each time."""

import os

from hypothesis import HealthCheck, settings

MORE = "SCR_LAWS"


def times() -> int:
    """How many times as many examples were asked for."""
    return int(os.environ.get(MORE, "1"))


def tried_on(examples: int) -> settings:
    """The settings of a law that is tried on so many examples in an ordinary run."""
    return settings(max_examples=examples * times(), suppress_health_check=list(HealthCheck))
