"""Folders that are synchronised or on the network are recognised by name, sign and file system."""

from pathlib import Path, PurePosixPath

import pytest

from reader.storage import places
from reader.storage.places import concern, linux_mounts, mac_mounts, synced_by, system_of

MOUNTS = r"""proc /proc proc rw 0 0
/dev/sda1 / ext4 rw 0 0
server:/export /people/teacher nfs4 rw 0 0
//server/share /mnt/my\040share cifs rw 0 0
C:\134 /mnt/c 9p rw 0 0
/dev/sdb1 /media/stick exfat rw 0 0
rclone /people/teacher/cloud fuse.rclone rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/people/a/OneDrive/yandu", "OneDrive"),
        ("/people/a/OneDrive - 某某大学/yandu", "OneDrive"),
        ("/people/a/Dropbox (Personal)/x", "Dropbox"),
        ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("/people/a/我的坚果云/yandu", "坚果云 (Nutstore)"),
        ("/people/a/BaiduSyncdisk/x", "百度网盘"),
        ("/people/a/Nextcloud/notes", "Nextcloud"),
        ("/people/a/.local/share/yandu/notes", None),
        ("/people/a/boxes/onedriver", None),
    ],
)
def test_services_are_known_by_their_folders(folder, service):
    assert synced_by(Path(folder)) == service


def test_services_are_known_by_what_they_leave(tmp_path):
    (tmp_path / ".stfolder").mkdir()
    assert synced_by(tmp_path / "a" / "b") == "Syncthing"


@pytest.mark.parametrize(
    ("folder", "system"),
    [
        ("/people/teacher/.local/share", "nfs4"),
        ("/people/teacher/cloud/yandu", "fuse.rclone"),
        ("/people/teacher2", "ext4"),
        ("/mnt/my share/x", "cifs"),
        ("/media/stick", "exfat"),
    ],
)
def test_a_folder_has_the_file_system_of_the_nearest_mount(folder, system):
    assert system_of(PurePosixPath(folder), linux_mounts(MOUNTS)) == system


def test_the_mounts_of_a_mac_are_read():
    table = "/dev/disk1 on / (apfs, local)\n//a@server/x on /Volumes/My Share (smbfs, nodev)\n"
    assert system_of(PurePosixPath("/Volumes/My Share/y"), mac_mounts(table)) == "smbfs"


@pytest.mark.parametrize(
    ("system", "bad"),
    [
        *((name, True) for name in ("nfs4", "cifs", "9p", "fuse.sshfs", "smb3")),
        *((name, False) for name in ("ext4", "fuseblk", "overlay", "tmpfs", "")),
    ],
)
def test_file_systems_on_the_network_are_no_good_place(monkeypatch, tmp_path, system, bad):
    monkeypatch.setattr(places, "_system", lambda _: system)
    found = concern(tmp_path)
    assert (found is not None) == bad
    if found:
        assert system in found.text.en
        assert system in found.text.zh
