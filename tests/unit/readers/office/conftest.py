import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

Zipped = Callable[[Mapping[str, str | bytes]], io.BytesIO]


@pytest.fixture
def zipped() -> Zipped:
    """An archive of members by their names."""

    def make(members: Mapping[str, str | bytes]) -> io.BytesIO:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return file

    return make
