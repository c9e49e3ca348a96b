import pytest

from reader.ui.article_view.punctuation import borders, squeezed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（市）、县", [2]),  # closing before a pause
        ("指出：“要", [2]),  # pause before opening
        ("《“三讲”》", [0, 4]),  # two opening, two closing
        ("“低保”对象", []),
        ("发展，稳定", []),
        ("。”", [0]),
    ],
)
def test_marks_in_a_row_share_their_blanks(text, expected):
    assert squeezed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("自2001年", [0, 4]), ("约 77 人", []), ("WTO组织", [2]), ("50%左右", [2])],
)
def test_a_change_of_script_is_spaced_where_no_blank_stands(text, expected):
    assert borders(text) == expected
