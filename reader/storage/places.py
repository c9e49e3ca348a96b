"""Places that a database does not bear: folders that are synchronised, or lie on the network.

SQLite itself warns of both (https://sqlite.org/howtocorrupt.html §2, "file locking problems", and
https://sqlite.org/faq.html#q5); the manuals of Anki, Zotero and calibre do for their data.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from reader.language import Text

# How the folders of these services are called, or begin to be called, on disks of their users.
_SYNCED = {
    "OneDrive": r"onedrive( - .+)?",
    "Dropbox": r"dropbox( \(.+\))?",
    "iCloud": r"com~apple~clouddocs|mobile documents|icloud ?drive|iclouddrive",
    "Google Drive": r"google ?drive|googledrive-.+|my drive|我的云端硬盘",
    "Box": r"box( sync)?|box-box",
    "Nextcloud": r"nextcloud",
    "ownCloud": r"owncloud",
    "Syncthing": r"syncthing",
    "Seafile": r"seafile|seadrive.*",
    "pCloud": r"pcloud ?(drive|sync)?",
    "MEGA": r"mega(sync)?( uploads)?",
    "Synology Drive": r"synology ?drive|cloudstation",
    "坚果云 (Nutstore)": r"nutstore( files)?|我的坚果云|坚果云",
    "百度网盘": r"baidusyncdisk|baidunetdisk.*|百度网盘同步空间|百度云同步盘",
    "阿里云盘": r"阿里云盘|aliyundrive|adrive",
    "微云": r"微云(同步助手)?|weiyun",
    "WPS云盘": r"wps ?云盘|wps ?cloud ?files|wpsdrive",
    "夸克网盘": r"夸克网盘|quarkclouddrive",
}
# What such a service puts into the folder that it synchronises.
_SIGNS = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Syncthing": (".stfolder", ".stversions"),
    "Nextcloud": (".sync_nextcloud.db", ".nextcloudsync.log"),
    "ownCloud": (".sync_journal.db", ".owncloudsync.log"),
    "Synology Drive": (".SynologyWorkingDirectory",),
    "坚果云 (Nutstore)": (".nutstore", ".nutstore.db"),
    "Google Drive": (".tmp.drivedownload", ".tmp.driveupload"),
    "MEGA": (".megaignore", ".debris"),
}
_NETWORK = re.compile(
    r"nfs4?|cifs|smb3?|smbfs|ncpfs|afpfs|afs|coda|9p|ceph|lustre|gpfs|glusterfs|ocfs2|beegfs"
    r"|davfs2?|webdav|vboxsf|vmhgfs|prl_fs|fuse\.(?!fuseiso|portal|lxcfs).+"
)
_REMOTE_DRIVE = 4  # of Windows' GetDriveType


@dataclass(frozen=True, slots=True)
class Concern:
    """Why a folder is no good place for a database.

    Attributes:
        synced: by which service; empty for a folder on the network.
        system: of files, such as "nfs4".
    """

    synced: str = ""
    system: str = ""

    @property
    def text(self) -> Text:
        """What it is, as the end of a sentence."""
        if self.synced:
            return Text(en=f"is synchronised by {self.synced}", zh=f"由“{self.synced}”同步")
        return Text(en=f"lies on the network ({self.system})", zh=f"位于网络上（{self.system}）")


def concern(folder: Path) -> Concern | None:
    """Return why a folder, there or yet to be made, does not bear a database; None if it does."""
    whole = Path(os.path.realpath(folder))
    if synced := synced_by(whole):
        return Concern(synced=synced)
    system = _system(whole)
    return Concern(system=system) if _NETWORK.fullmatch(system) else None


def synced_by(folder: Path) -> str | None:
    """Return the service that synchronises a folder, by its name or by what lies in it."""
    for one in (folder, *folder.parents):
        for service, pattern in _SYNCED.items():
            if re.fullmatch(pattern, one.name, re.IGNORECASE):
                return service
        for service, signs in _SIGNS.items():
            if any((one / sign).exists() for sign in signs):
                return service
    return None


def system_of(folder: PurePath, mounts: Iterable[tuple[str, str]]) -> str:
    """Return the file system that a folder lies in.

    Args:
        folder: its real path.
        mounts: where each file system begins, and its kind; a later one hides an earlier one.
    """
    best, kind = -1, ""
    for place, name in mounts:
        parts = PurePath(place).parts
        if folder.parts[: len(parts)] == parts and len(parts) >= best:
            best, kind = len(parts), name
    return kind


def linux_mounts(table: str) -> Iterable[tuple[str, str]]:
    """Read /proc/mounts, in which blanks of paths are written as octal numbers."""
    for line in table.splitlines():
        fields = line.split()
        if len(fields) > 2:  # noqa: PLR2004
            place = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[1])
            yield place, fields[2]


def mac_mounts(table: str) -> Iterable[tuple[str, str]]:
    """Read what /sbin/mount prints: "//teacher@server/share on /Volumes/share (smbfs, …)"."""
    for found in re.finditer(r"^.+? on (.+) \(([^,)]+)", table, re.MULTILINE):
        yield found[1], found[2]


def _system(folder: Path) -> str:
    try:
        if sys.platform == "win32":
            return _windows_system(folder)
        if sys.platform == "darwin":
            table = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
            return system_of(folder, mac_mounts(table.stdout))
        return system_of(folder, linux_mounts(Path("/proc/mounts").read_text("utf-8", "replace")))
    except OSError:
        return ""


def _windows_system(folder: Path) -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415  # only Windows has these calls

    if str(folder).startswith("\\\\"):
        return "smb"
    kind = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor)
    return "smb" if kind == _REMOTE_DRIVE else ""
