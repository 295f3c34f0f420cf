import sqlite3
from contextlib import closing

import pytest

from scr_schema.errors import Unwritable
from scr_schema.tables.flat import waiting as module
from scr_schema.tables.flat.waiting import Said, WaitingRow, WaitingSheets, WaitingTables


def row(number: int, *words: str) -> WaitingRow:
    return WaitingRow(0, number, dict(enumerate(words)))


def numbers(waiting: WaitingSheets) -> tuple[list[tuple[int, list[int]]], list[tuple[int, bool]]]:
    joined = [(record.number, [entry.number for entry in entries]) for record, entries in waiting.joined()]
    return joined, [(entry.number, several) for entry, several in waiting.unplaced()]


def test_entries_find_their_record_by_what_they_say_of_it() -> None:
    with closing(WaitingSheets()) as waiting:
        waiting.add_entry(row(20), Said("b"))
        waiting.add_entry(row(21), Said("a", revision="2"))
        for number, said in enumerate([Said("a", "x", "1"), Said("a", "x", "2"), Said("b", "x", "1"), Said("", None)]):
            waiting.add_record(row(number), said)
        for number, said in enumerate([Said("b", "x"), Said("a", "x", "1"), Said("a"), Said("c"), Said("b", "y")], 22):
            waiting.add_entry(row(number), said)
        assert numbers(waiting) == (
            [(0, [23]), (1, [21]), (2, [20, 22]), (3, [])],
            [(24, True), (25, False), (26, False)],
        )


def test_a_name_shared_by_many_rows_costs_no_more_than_each_of_its_own() -> None:
    with closing(WaitingSheets()) as waiting:
        for number in range(20_000):
            waiting.add_record(row(number), Said("a"))
            waiting.add_entry(row(number), Said("a"))
        joined, unplaced = numbers(waiting)
        assert (len(joined), len(unplaced)) == (20_000, 20_000)


def test_a_record_of_more_rows_than_memory_should_hold_comes_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST_RECORD", 1_000)
    with closing(WaitingSheets()) as waiting:
        for number, name in enumerate("abc"):
            waiting.add_record(row(number), Said(name))
        for number, (name, words) in enumerate([("a", "x" * 800), ("b", "x" * 1_000), *[("c", "")] * 6]):
            waiting.add_entry(row(number, words), Said(name))
        assert [entries and len(entries) for _, entries in waiting.joined()] == [1, None, None]


def test_words_come_back_as_they_were() -> None:
    words = ("é𝄞", "\ud800", "\x00", "'", '"')
    with closing(WaitingSheets()) as waiting:
        waiting.add_record(row(1, *words), Said("\ud800"))
        waiting.add_entry(row(2, *words), Said("\ud800"))
        assert list(waiting.joined()) == [(row(1, *words), [row(2, *words)])]


def test_tables_come_one_after_the_other_however_mixed_their_rows_were() -> None:
    with closing(WaitingTables()) as waiting:
        one, other = waiting.add_table(), waiting.add_table()
        for number in range(4):
            waiting.add(number % 2, {0: number, 3: "x", 2: 1.5})
        assert list(waiting.rows(other)) == [{0: 1, 3: "x", 2: 1.5}, {0: 3, 3: "x", 2: 1.5}]
        assert [cells[0] for cells in waiting.rows(one)] == [0, 2]


def test_a_disk_that_is_full_is_said() -> None:
    with closing(WaitingTables()) as waiting:
        table = waiting.add_table()
        waiting._base.execute("PRAGMA max_page_count = 10")
        with pytest.raises(Unwritable, match="no room for temporary data"):
            waiting.add(table, {0: "x" * 1_000_000})


def test_what_waits_is_gone_once_it_is_closed() -> None:
    waiting = WaitingTables()
    waiting.close()
    with pytest.raises(sqlite3.ProgrammingError):
        waiting.add_table()
