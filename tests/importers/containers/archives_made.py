"""Small articles and archives for the tests of containers."""

import io
import zipfile

import py7zr


def article(title, day="1946-05-15", page=1, body="正文。"):
    return f"### {title}\r\n作者\r\n{day}\r\n第{page}版()\n专栏：\n\n    {title}\n    {body}\r\n"


def zip_of(members, **settings):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, **settings) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def seven_zip_of(members, password=None):
    written = io.BytesIO()
    with py7zr.SevenZipFile(written, "w", password=password) as archive:
        for name, content in members.items():
            archive.writestr(content, name)
    return written.getvalue()


def file_with(folder, name, content):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
