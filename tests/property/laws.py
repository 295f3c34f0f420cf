"""How many examples a law is tried on: `pytest --laws N` asks for N times as many, and for other ones each time."""

import os

from hypothesis import HealthCheck, settings

MORE = "SCR_LAWS"


def tried_on(examples: int) -> settings:
    """The settings of a law that is tried on so many examples in an ordinary run."""
    return settings(max_examples=examples * int(os.environ.get(MORE, "1")), suppress_health_check=list(HealthCheck))
