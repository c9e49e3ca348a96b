"""Where a server is, without any secret: passwords belong in the system's own files."""

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from reader.errors import LibraryError

_SECRETS = ("password", "passfile", "sslpassword")


def checked(address: str) -> str:
    """Return an address as libpq understands it.

    Args:
        address: "postgresql://host:port/database" or "service=name"; user, host and the rest may
            come from pg_service.conf, the password from .pgpass, as for every other program.

    Raises:
        LibraryError: it cannot be understood, or holds a password.
    """
    try:
        parts = conninfo_to_dict(address)
    except ProgrammingError as error:
        raise LibraryError(
            en=f"“{shown(address)}” is not the address of a server. "
            "Write postgresql://host/database or service=name.",
            zh=f"“{shown(address)}”不是服务器地址。"
            "请写成 postgresql://主机/数据库 或 service=名称。",
        ) from error
    if any(parts.get(secret) for secret in _SECRETS):
        raise LibraryError(
            en="The address of a library must not hold a password. "
            "Put it into the file .pgpass in your home folder, which PostgreSQL reads by itself.",
            zh="资料库地址中不能写密码。"
            "请把密码放在个人文件夹的 .pgpass 文件里，PostgreSQL 会自行读取。",
        )
    return make_conninfo("", **{key: value for key, value in parts.items() if value is not None})


def shown(address: str) -> str:
    """Return an address for a message: what might be a password is left out."""
    scheme, slashes, rest = address.partition("//")
    user, at, host = rest.rpartition("@")
    return f"{scheme}//{user.partition(':')[0]}{at}{host}" if slashes else address
