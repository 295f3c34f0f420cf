from scr_schema.readers.text_around import TextAround


def test_blank_paragraphs_do_not_count() -> None:
    around = TextAround("paragraph")
    around.add(" \n ")
    assert (around.fault, around.take_above()) == (None, ())


def test_what_stands_above_a_table_is_taken_once() -> None:
    around = TextAround("paragraph")
    around.add("Alpha  Trust")
    assert around.take_above() == ("Alpha Trust",)
    assert around.take_above() == ()
    assert around.fault is not None
    assert around.fault.words == {"count": "1 paragraph", "stand": "stands"}
