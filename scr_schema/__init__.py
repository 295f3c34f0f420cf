"""Records of serious case reviews: models, JSON Schemas and a validator.

Public: :func:`validate` for files, :func:`check` for one record, the models, :class:`Finding` and :class:`Report`.
They are loaded when first asked for, so that a command that needs no models does not pay for them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from scr_schema._version import __version__

if TYPE_CHECKING:
    from scr_schema.finding import Finding, Location, Severity
    from scr_schema.models import (
        ActionPlanRow,
        Bundle,
        BundleHeader,
        BundleTrailer,
        Dv1Notification,
        Imr,
        Receipt,
        Recommendation,
        Review,
    )
    from scr_schema.pipeline.check import check
    from scr_schema.pipeline.run import validate
    from scr_schema.reports.report import Report

__all__ = [
    "ActionPlanRow",
    "Bundle",
    "BundleHeader",
    "BundleTrailer",
    "Dv1Notification",
    "Finding",
    "Imr",
    "Location",
    "Receipt",
    "Recommendation",
    "Report",
    "Review",
    "Severity",
    "__version__",
    "check",
    "validate",
]

_HOMES = {
    "Finding": "finding",
    "Location": "finding",
    "Severity": "finding",
    "Report": "reports.report",
    "check": "pipeline.check",
    "validate": "pipeline.run",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'models')}"), name)
