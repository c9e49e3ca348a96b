from reader.ui.term_card.blocks import Subject
from reader.ui.term_card.history import CardHistory

A, B, C = Subject("a"), Subject("b"), Subject("c")


def walked(*subjects):
    history = CardHistory()
    for subject in subjects:
        history.open(subject)
    return history


def test_an_empty_history_shows_nothing():
    history = CardHistory()
    history.back()
    history.forward()
    assert history.current is None
    assert not history.can_go_back
    assert not history.can_go_forward


def test_back_and_forward_stop_at_the_ends():
    history = walked(A, B)
    history.back()
    history.back()
    assert history.current == A
    history.forward()
    history.forward()
    assert history.current == B


def test_opening_forgets_what_lay_ahead():
    history = walked(A, B)
    history.back()
    history.open(C)
    assert history.current == C
    assert not history.can_go_forward


def test_the_same_again_is_no_step():
    assert not walked(A, A).can_go_back


def test_replacing_keeps_the_way_back():
    history = walked(A, B)
    history.replace(C)
    assert history.current == C
    history.back()
    assert history.current == A


def test_starting_forgets_everything():
    history = walked(A, B)
    history.start(C)
    assert history.current == C
    assert not history.can_go_back
