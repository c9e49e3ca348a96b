"""Shows the notes anew when others have taken their place, as when a backup was restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.workspace import Workspace


def show_all_again(workspace: Workspace) -> None:
    """Read the notes again after all of them were changed, with the acts they remember."""
    workspace.notebook.read_again()
    workspace.annotations.stack.recall_again()
    workspace.annotations.show(workspace.article)
    if workspace.own.state is not None:
        workspace.own.carry_out(())
