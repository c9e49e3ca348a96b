"""ZIP packages of documents, opened in memory within bounds; nothing is unpacked to a disk."""

import io
import re
import zipfile
import zlib

from reader.errors import RefusedInput
from reader.importers.file_names import refused

# The bounds of test case 23 in the project's list of hostile inputs.
MOST_EXPANDED = 64 * 1024 * 1024
MOST_ENTRIES = 5_000
MOST_RATIO = 200
_SMALL = 1024 * 1024  # bytes that may come out whatever the ratio
_ENCRYPTED = 0x1
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)\b")
_ENTITY = re.compile(rb"<!ENTITY\b")
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


class Package:
    """The members of one document.

    Args:
        content: its bytes.
        name: its name, for a refusal.

    Raises:
        RefusedInput: it is damaged, encrypted, or expands too far.
    """

    def __init__(self, content: bytes, name: str) -> None:
        self.name = name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _FAULTS as fault:
            raise self.damaged() from fault
        infos = self._archive.infolist()
        if any(info.flag_bits & _ENCRYPTED for info in infos):
            raise refused(name, "it is encrypted", "文件已加密")
        expanded = sum(info.file_size for info in infos)
        too_far = expanded > _SMALL + MOST_RATIO * len(content)
        if too_far or expanded > MOST_EXPANDED or len(infos) > MOST_ENTRIES:
            raise refused(name, "it expands too far", "解压后过大")
        self.members = frozenset(info.filename for info in infos)

    def read(self, member: str) -> bytes:
        """Return the bytes of a member.

        Raises:
            RefusedInput: it is not there, damaged, or larger than its header says.
        """
        try:
            with self._archive.open(member) as stream:
                return stream.read(MOST_EXPANDED)
        except (*_FAULTS, KeyError) as fault:
            raise self.damaged() from fault

    def xml(self, member: str) -> bytes:
        """Return a member that is XML and declares nothing of its own.

        Raises:
            RefusedInput: as `read`, or it has a DOCTYPE or an entity, which no such document
                needs and which can name files and grow without end.
        """
        content = self.read(member)
        if _DECLARATION.search(content):
            raise self.forbidden()
        return content

    def page(self, member: str) -> bytes:
        """Return a member that is XHTML; it may name its kind, but declare no entity."""
        content = self.read(member)
        if _ENTITY.search(content):
            raise self.forbidden()
        return content

    def damaged(self) -> RefusedInput:
        """Return the refusal of a document that cannot be read to its end."""
        return refused(self.name, "it is damaged or cut off", "文件已损坏或不完整")

    def forbidden(self) -> RefusedInput:
        """Return the refusal of a document that declares entities."""
        return refused(
            self.name,
            "it declares entities of its own, which can be used to attack the reader",
            "其中声明了自定义实体，可能用于攻击",
        )
