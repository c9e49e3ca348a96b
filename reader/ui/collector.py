"""Collects Python's cyclic garbage in the GUI thread only, a little at a time.

Python runs its collector on whichever thread happens to allocate. A window's objects refer to
one another, and Qt's objects may only be destroyed by the thread they live in: collected on a
job's thread they bring the process down (seen as "Timers cannot be stopped from another
thread", then a segmentation fault). And a full collection beside a book of a million characters
takes a quarter of a second, so what was loaded with an article is set aside.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 250  # milliseconds
THRESHOLDS = (2000, 10, 10)  # new objects, collections of the young, of the middle generation


class Collector(QObject):
    """Replaces the automatic collector while it lives.

    Args:
        parent: lives in the GUI thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self, interval=EVERY)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, if any."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > THRESHOLDS[generation]:
                gc.collect(generation)
                return

    def set_aside(self) -> None:
        """Leave what is alive now out of later collections; it is still freed when unused.

        Articles and findings hold no cycles, so nothing of them can be lost by this.
        """
        gc.freeze()
