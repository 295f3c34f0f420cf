"""Texts, identifiers and the short codes of outside registers."""

from typing import Annotated

from typing_extensions import TypeAliasType

from scr_schema.types.text_form import TextForm

# Control characters survive JSON and break workbooks, JUnit and HTML: free text keeps tabs and line ends only.
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_NOT_IN_A_LINE = r"\x00-\x1f\x7f-\x9f"

Id = TypeAliasType(
    "Id",
    Annotated[
        str,
        TextForm(
            r"^[A-Za-z0-9][A-Za-z0-9._:/-]{2,199}$",
            "A global identifier of 3 to 200 letters, digits and `. _ : / -`, opaque: "
            "never a name, initials, a birth date, an NHS number or a hash of them.",
        ),
    ],
)
Key = TypeAliasType(
    "Key",
    Annotated[
        str,
        TextForm(
            r"^[a-z0-9][a-z0-9-]{0,63}$",
            "A name for something inside one record, by which its other members refer to it: "
            "up to 64 lower-case letters, digits and `-`.",
        ),
    ],
)
Line = TypeAliasType(
    "Line",
    Annotated[
        str,
        TextForm(
            rf"^[^{_NOT_IN_A_LINE}\x20\xa0](?:[^{_NOT_IN_A_LINE}]*[^{_NOT_IN_A_LINE}\x20\xa0])?$",
            "One line of 1 to 500 characters, no blank at either end.",
            shortest=1,
            longest=500,
        ),
    ],
)
Text = TypeAliasType(
    "Text",
    Annotated[
        str,
        TextForm(
            rf"^[\x09\x0a\x0d\x20\xa0]*[^{_CONTROL}\x09\x0a\x0d\x20\xa0][^{_CONTROL}]*$",
            "Words as they were written, 1 to 20,000 characters, not blank; "
            "line breaks and tabs are allowed, other control characters are not.",
            shortest=1,
            longest=20_000,
            one_line=False,
        ),
    ],
)
Cell = TypeAliasType(
    "Cell",
    Annotated[
        str,
        TextForm(
            rf"^[^{_CONTROL}]*$",
            "The text of a printed cell, word for word; it may be empty, and has at most 100,000 characters.",
            longest=100_000,
            one_line=False,
        ),
    ],
)
Hex64 = TypeAliasType(
    "Hex64", Annotated[str, TextForm(r"^[0-9a-f]{64}$", "A sha256 digest in lower-case hexadecimal.")]
)
Gss = TypeAliasType(
    "Gss",
    Annotated[
        str,
        TextForm(
            r"^[EWSN][0-9]{8}$",
            "A nine-character code of the Government Statistical Service, as it was at the time of the record.",
        ),
    ],
)
Country = TypeAliasType(
    "Country", Annotated[str, TextForm(r"^[A-Z]{2}$", "A country as its two-letter code of ISO 3166-1.")]
)
