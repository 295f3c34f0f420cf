import pytest

from scr_schema.types.bullets import bullet_texts, first_bullet


@pytest.mark.parametrize("mark", ["•", "▪", "●", "○", "■", "➢", "✓", "\uf0b7", "\uf0a7", "\uf0d8"])
def test_a_mark_that_is_always_a_bullet_opens_a_list_alone_glued_and_in_a_line(mark):
    assert bullet_texts(f"{mark} Write") == ("Write",)
    assert bullet_texts(f"{mark}Write {mark}Send\n{mark} Ask") == ("Write", "Send", "Ask")


@pytest.mark.parametrize("mark", ["-", "–", "*", "o", "+", ">", "§"])
def test_a_mark_that_may_be_something_else_counts_where_two_lines_begin_with_it(mark):
    assert bullet_texts(f"{mark} Write\n{mark}\tSend") == ("Write", "Send")
    assert bullet_texts(f"{mark} Write") == ()
    assert bullet_texts(f"{mark} Write {mark} Send") == ()
    assert bullet_texts(f"{mark}Write\n{mark}Send") == ()


def test_the_mark_that_opens_the_list_opens_its_items():
    assert bullet_texts("• Write\no to schools\no to clinics\n• Send") == (
        "Write\no to schools\no to clinics",
        "Send",
    )
    assert bullet_texts("- Write\n• to schools\n- Send") == ("Write\n• to schools", "Send")


def test_a_line_without_a_mark_goes_on_with_the_item_above_it():
    assert bullet_texts("• Write\nto all\n• Send") == ("Write\nto all", "Send")


def test_words_in_front_are_no_list():
    assert bullet_texts("Write\n• Send") == ()
    assert first_bullet("Write\n- this\n• Send") == 13
    assert first_bullet("Write\n- this\n- that") == 6
    assert first_bullet("Write – this") is None
    assert first_bullet("-\n-") is None


def test_a_thousand_bullets_are_no_list():
    assert len(bullet_texts("• Write\n" * 900)) == 900
    assert bullet_texts("• Write\n" * 1100) == ()
    assert bullet_texts("•" + "• " * 5000) == ()
