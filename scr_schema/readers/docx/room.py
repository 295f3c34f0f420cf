"""How much text memory should hold at a time."""

from scr_schema.readers.office.bad_package import too_large
from scr_schema.readers.office.xml_ import LONGEST_TEXT


class Room:
    """What all texts of one thing may take together: of a row, of a paragraph with the text boxes that hang on it."""

    def __init__(self) -> None:
        self._taken = 0

    def take(self, text: str) -> None:
        """One more text is held.

        Raises:
            BadPackage: all of them are longer than ``LONGEST_TEXT``.

        """
        self._taken += len(text) + 1
        if self._taken > LONGEST_TEXT:
            raise too_large(LONGEST_TEXT)

    def clear(self) -> None:
        """Nothing is held any longer."""
        self._taken = 0
