"""The picture of a timeline stands still under the pointer, and its box has room."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QImage, QPainter

from reader.corpus.timeline import Part, Point, Series
from reader.library.model import Size
from reader.ui.panels.timeline.chart import Chart, ChartPainter, unit_text
from reader.ui.panels.timeline.exporting import legend_places
from reader.ui.panels.timeline.look import term_look
from reader.ui.panels.timeline.readout import draw_readout, readout_rows
from reader.ui.theme import load_theme

SIZE = Size(100, 1_000_000)
BOX = QRectF(0, 0, 900, 240)


def series(term, *hits, part=Part.ALL):
    points = [Point(str(1978 + n), each, each, SIZE, small=False) for n, each in enumerate(hits)]
    return Series(term, part, tuple(points))


def chart_of(*each, **fields):
    return Chart(tuple(each), tuple(range(len(each))), **fields)


@pytest.fixture
def metrics(qtbot):
    return QFontMetricsF(QGuiApplication.font())


def painted(chart, metrics):
    return ChartPainter(chart, BOX, load_theme("light"), metrics)


def test_periods_stay_where_they_are_whichever_term_is_pointed_at(metrics):
    both = (series("甲", 1, 2), series("乙", 12_000, 9_000))
    plots = [painted(chart_of(*both, current=number), metrics).plot for number in (0, 1)]
    assert plots[0] == plots[1]


def test_the_box_leaves_out_what_is_least_where_it_has_no_room():
    every = [series(f"词{number}", number) for number in range(12)]
    chart = chart_of(*every, current=1, period=0)
    assert len(readout_rows(chart, 0, 99)) == 14
    rows = readout_rows(chart, 0, 9)
    assert len(rows) == 9
    named = [row.text.split()[0] for row in rows if row.series is not None]
    assert named == ["词1", "词7", "词8", "词9", "词10", "词11"]
    assert any(row.bold and row.series == 1 for row in rows)
    assert "and 6 with fewer hits or none" in [row.text for row in rows]


def test_the_box_lies_within_the_picture(metrics):
    every = [series(f"词{number}", number) for number in range(12)]
    chart = chart_of(*every, period=0)
    image = QImage(900, 240, QImage.Format.Format_ARGB32)
    image.fill(0)
    drawn = painted(chart, metrics)
    with QPainter(image) as painter:
        draw_readout(painter, chart, drawn, load_theme("light"), "Click")
    edge = [image.pixel(x, image.height() - 1) for x in range(image.width())]
    assert not any(edge)


def test_front_page_and_inside_have_other_lines_and_are_explained():
    for number in range(6):
        look = term_look(load_theme("light"), number)
        front, inside = (look.pen(2.0, part) for part in (Part.FRONT, Part.INSIDE))
        assert front.dashPattern() != inside.dashPattern()
        assert not inside.dashPattern()
    both = [series("甲", 1, part=part) for part in (Part.FRONT, Part.INSIDE)]
    assert "dotted: front page" in unit_text(chart_of(*both))
    assert "dotted" not in unit_text(chart_of(both[0]))


def test_the_legend_of_a_picture_has_as_many_rows_as_it_needs(metrics):
    names = [f"社会主义市场经济{number} · front page" for number in range(12)]
    places = legend_places(names, metrics)
    ends = [x + metrics.horizontalAdvance(name) for (x, _), name in zip(places, names, strict=True)]
    assert max(ends) < 1200
    assert places[0][1] == 0
    assert places[-1][1] >= 2
    assert len(set(places)) == 12


def months_of(*hits):
    points = [
        Point(f"{1978 + n // 12}-{n % 12 + 1:02}", each, each, SIZE, small=False)
        for n, each in enumerate(hits)
    ]
    return Series("甲", Part.ALL, tuple(points))


def test_lines_of_means_lie_lower_than_the_peaks_and_set_the_scale(metrics):
    peak = months_of(*[0] * 12, 1_200, *[0] * 12)
    plain, mean = (painted(chart_of(peak, mean=width), metrics) for width in (0, 12))
    assert plain._scale[-1] >= 1_200
    assert 100 <= mean._scale[-1] < 1_200
    assert mean._values[0][12] == 100
    assert plain.plot.bottom() == mean.plot.bottom()
    assert mean.series_at(mean.plot.bottomLeft(), 12) == 0
    assert "mean of 12 months" in unit_text(chart_of(peak, mean=12))
    assert "mean" not in unit_text(chart_of(peak))


def test_crowded_lines_of_means_have_markers_in_turn(metrics):
    many = months_of(*range(240))
    drawn = painted(chart_of(many, many, many, mean=12), metrics)
    every = [set(drawn._marked(number)) for number in range(3)]
    assert all(len(each) > 2 for each in every)
    assert not every[0] & every[1]
    assert not every[1] & every[2]
    assert not painted(chart_of(many), metrics)._marked(0)


def test_a_mean_is_drawn(metrics):
    def picture(mean):
        image = QImage(900, 240, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        painted(chart_of(months_of(*[5, 0, 40] * 40), mean=mean), metrics).draw(painter)
        painter.end()
        return image

    assert picture(0) != picture(12)
