"""The one configuration that all models share."""

from typing import Any

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer


class Part(BaseModel):
    """A closed object: unknown members are refused, values are never coerced, nothing changes after reading.

    A member's docstring is its description in the published schema.
    """

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        frozen=True,
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
        allow_inf_nan=False,
    )

    @model_serializer(mode="wrap")
    def _leave_out_what_is_absent(self, serialize: SerializerFunctionWrapHandler) -> dict[str, Any]:
        members = serialize(self)  # None where the part itself is absent
        return members and {name: value for name, value in members.items() if value is not None}
