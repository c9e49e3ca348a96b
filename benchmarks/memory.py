"""Memory of a process with all its children."""

from pathlib import Path


def pss(process: int) -> float:
    """Return the proportional set size of a process and its descendants, in MB (10⁶ bytes).

    Memory shared between processes counts in equal parts, so that sums are right.
    """
    return _total(process, "Pss:")


def own_memory(process: int) -> float:
    """Return the memory of a process and its descendants that is no file's, in MB (10⁶ bytes).

    Pages of files, mapped from the disk, can be dropped at any time and are left out.
    """
    return _total(process, "Pss_Anon:")


def _total(process: int, row: str) -> float:
    kilobytes = 0
    for one in _family(process):
        try:
            lines = Path(f"/proc/{one}/smaps_rollup").read_text("ascii").splitlines()
        except OSError:
            continue  # it has ended meanwhile
        kilobytes += sum(int(line.split()[1]) for line in lines if line.startswith(row))
    return kilobytes * 1024 / 1e6


def _family(process: int) -> list[int]:
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            parent = _parent(folder)
            children.setdefault(parent, []).append(int(folder.name))
    family = [process]
    for one in family:
        family += children.get(one, [])
    return family


def _parent(folder: Path) -> int:
    try:
        stat = (folder / "stat").read_text("utf-8", "replace")
    except OSError:
        return -1
    return int(stat.rpartition(")")[2].split()[1])
