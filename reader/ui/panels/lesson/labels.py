"""What steps and the stages of a card are called."""

from PySide6.QtCore import QCoreApplication

from reader.annotations.model import Step, StepKind

translate = QCoreApplication.translate


def kind_label(kind: StepKind) -> str:
    """Return what a kind of steps is called."""
    return {
        StepKind.SCROLL: translate("Lesson", "Go to"),
        StepKind.REVEAL: translate("Lesson", "Reveal"),
        StepKind.CARD: translate("Lesson", "Card"),
        StepKind.LAYER: translate("Lesson", "Layer"),
        StepKind.SPOTLIGHT: translate("Lesson", "Light"),
        StepKind.STROKE: translate("Lesson", "Ink"),
    }[kind]


def stage_labels() -> tuple[str, ...]:
    """Return what is told at each stage of a card, from the first to the last."""
    return (
        translate("Lesson", "the word"),
        translate("Lesson", "pinyin"),
        translate("Lesson", "meaning"),
        translate("Lesson", "members"),
        translate("Lesson", "definition"),
    )


def step_label(step: Step) -> str:
    """Return a step as the list tells it, on one line."""
    said = f"{kind_label(step.kind)}  {step.title}"
    if step.kind is StepKind.CARD and 0 < step.stage <= len(stage_labels()):
        return f"{said} · {stage_labels()[step.stage - 1]}"
    if step.kind is StepKind.LAYER:
        shown, hidden = translate("Lesson", "shown"), translate("Lesson", "hidden")
        return f"{said} · {shown if step.shown else hidden}"
    return said
