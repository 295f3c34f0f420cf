"""How fast a sheet of 100,000 rows is read, and in how much memory, beside openpyxl in its read-only mode.

    python benchmarks/read_xlsx.py [ROWS [TIMES]]

Both readers read the same file in turns in one run; what counts is the ratio of their medians. Peak memory is that of
a process that does nothing else. The sheet has seven columns as plans have them, of invented sentences and days.
"""

import datetime
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import xlsxwriter

from scr_schema.readers.xlsx.reader import read
from scr_schema.tables.source import SourceTable

ROWS, TIMES = 100_000, 5
TITLES = ("Recommendation", "Action", "Lead", "Target date", "Evidence", "Expected outcome", "Progress")
WORDS = ("the board and each practice will agree how records letters audits reports training plans and reviews are "
         "kept shared checked dated and closed before the next quarter by all who work with families")  # fmt: skip
LEADS, STATES = ("Named Nurse", "Head of Service", "Board Manager"), ("Complete", "On track", "Not started")


def write(path: Path, rows: int, *, texts_shared: bool) -> None:
    """Write a plan of so many rows; its texts stand in the cells, or once each in a part of their own."""
    chance = random.Random(1)  # noqa: S311 (it makes sentences)
    words = WORDS.split()

    def sentence(length: int) -> str:
        return " ".join(chance.choices(words, k=length))

    with xlsxwriter.Workbook(str(path), {"constant_memory": not texts_shared}) as workbook:
        sheet = workbook.add_worksheet("Plan")
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_row(0, 0, TITLES)
        for row in range(1, rows):
            sheet.write_string(row, 0, f"{row}. {sentence(15)}")
            sheet.write_string(row, 1, f"{row}.1 {sentence(25)}")
            sheet.write_string(row, 2, chance.choice(LEADS))
            sheet.write_datetime(row, 3, datetime.datetime(2030, 1, 1) + datetime.timedelta(chance.randrange(900)), day)
            sheet.write_string(row, 4, sentence(10))
            sheet.write_string(row, 5, sentence(20))
            sheet.write_string(row, 6, chance.choice(STATES))


def ours(path: Path) -> int:
    """Read all rows with our reader; how many there are."""
    with path.open("rb") as file:
        return sum(sum(1 for _ in item.rows) for item in read(file) if isinstance(item, SourceTable))


def theirs(path: Path) -> int:
    """Read all rows with openpyxl."""
    workbook = openpyxl.load_workbook(path, read_only=True)
    return sum(sum(1 for _ in sheet.iter_rows(values_only=True)) for sheet in workbook)


READERS: dict[str, Callable[[Path], int]] = {"ours": ours, "openpyxl": theirs}


def seconds(reader: Callable[[Path], int], path: Path) -> float:
    """How long a reader takes."""
    begin = time.perf_counter()
    reader(path)
    return time.perf_counter() - begin


def memory(name: str, path: Path) -> int:
    """The most MiB that a process takes in which one reader reads the file."""
    command = [sys.executable, __file__, "--memory", name, str(path)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603


def peak() -> int:
    """The most MiB that this process took so far, as Linux knows; what its parent took does not count."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text("ascii").splitlines())
    return int(status["VmHWM"].split()[0]) // 1024


def compare(path: Path, times: int) -> str:
    """One line for each reader, and the ratio."""
    taken: dict[str, list[float]] = {name: [] for name in READERS}
    for _ in range(times):
        for name, reader in READERS.items():
            taken[name].append(seconds(reader, path))
    medians = {name: statistics.median(all_) for name, all_ in taken.items()}
    lines = [f"  {name:9}{medians[name]:6.2f} s {memory(name, path):5} MiB" for name in READERS]
    return "\n".join([*lines, f"  ratio    {medians['ours'] / medians['openpyxl']:6.2f}"])


def main(rows: int, times: int) -> None:
    """Write both kinds of file, and compare the readers on each."""
    with tempfile.TemporaryDirectory() as folder:
        for kind, texts_shared in (("texts in the cells", False), ("texts shared", True)):
            path = Path(folder) / "plan.xlsx"
            write(path, rows, texts_shared=texts_shared)
            sys.stdout.write(f"{kind}, {rows:,} rows\n{compare(path, times)}\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--memory"]:
        READERS[sys.argv[2]](Path(sys.argv[3]))
        sys.stdout.write(str(peak()))
    else:
        main(*map(int, (*sys.argv[1:3], *(ROWS, TIMES)[len(sys.argv) - 1 :])))
