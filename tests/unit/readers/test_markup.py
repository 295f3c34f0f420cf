import pytest

from scr_schema.readers.markup import plain


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("Nothing to mend", "Nothing to mend"),
        (" blanks stay ", " blanks stay "),
        ("<p>One.</p> <p>Two.</p>", "One.\nTwo."),
        ("<p>One.</p><p></p><p> Two. </p>", "One.\nTwo."),
        ("One<br>two<BR />three", "One\ntwo\nthree"),
        ('<ul style="list-style-type: none"> Never closed ', "Never closed"),
        ('<p>One,</p> <ul style="list-style-type: none"> • a • b', "One,\n• a • b"),
        ("<ul><li>a</li><li>b</li></ul>", "• a\n• b"),
        ("<ol><li>Draft</li><li>Send<ul><li>to all</ul><li>Ask</ol>End", "1. Draft\n2. Send\n• to all\n3. Ask\nEnd"),
        ("<ul style='list-style:none'><li>a</li></ul>", "a"),
        ("</ul><li>a</li>", "a"),
        ("<b>Bold</b> and <span class='x'>more</span>", "Bold and more"),
        ("health &amp; care &lt;5 &#8211; &pound;5", "health & care <5 – £5"),
        ("B&P & C&notification &nosuch; &#xD800;", "B&P & C&notification &nosuch; \ufffd"),
        ("fewer than <5 and >3, <x@y> <table>", "fewer than <5 and >3, <x@y> <table>"),
    ],
)
def test_mark_up_becomes_lines_and_nothing_else_is_mark_up(cell: str, words: str) -> None:
    assert plain(cell) == words


@pytest.mark.parametrize("piece", ["<p ", "<", "&", "<li>", " <p>", "&amp", "<ul><li>a", "</ul>", "<ol style=' "])
def test_a_long_cell_is_read_once(piece: str) -> None:
    cell = piece * 200_000
    assert len(plain(cell)) <= len(cell) * 2
