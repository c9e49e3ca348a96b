"""Where a reader has been: one line of subjects, walked back and forward."""

from reader.ui.term_card.blocks import Subject


class CardHistory:
    """Subjects in the order they were opened; opening one forgets what lay ahead."""

    def __init__(self) -> None:
        self._subjects: list[Subject] = []
        self._at = -1

    @property
    def current(self) -> Subject | None:
        """The subject shown."""
        return self._subjects[self._at] if self._subjects else None

    @property
    def can_go_back(self) -> bool:
        """There is one before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """There is one after."""
        return self._at + 1 < len(self._subjects)

    def start(self, subject: Subject) -> None:
        """Forget everything and begin here."""
        self._subjects, self._at = [subject], 0

    def open(self, subject: Subject) -> None:
        """Go to another subject from the current one."""
        if subject != self.current:
            self._subjects[self._at + 1 :] = [subject]
            self._at += 1

    def replace(self, subject: Subject) -> None:
        """Put another subject in the place of the current one."""
        self._subjects[self._at : self._at + 1] = [subject]
        self._at = max(0, self._at)

    def back(self) -> None:
        """Go to the one before, if any."""
        self._at -= self.can_go_back

    def forward(self) -> None:
        """Go to the one after, if any."""
        self._at += self.can_go_forward
