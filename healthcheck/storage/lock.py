"""One writer: a lock file beside the workspace that the operating system gives up when its holder dies.

Who holds it stands in the file, for words only; whether it is held, the operating system says. So the lock of a crashed
program is free at once. One that was left by a program on *another* computer cannot be judged from here (a synchronised
folder carries the file but not the lock), so it is refused until somebody who knows says otherwise.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import platform
import stat
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from healthcheck.domain.local_time import local_time
from healthcheck.domain.refusal import LockedError, ReadOnlyPlaceError, RefusedError
from healthcheck.domain.safekeeping import Holder
from healthcheck.errors import why
from healthcheck.message import message

if TYPE_CHECKING:
    from pathlib import Path

# Windows locks bytes for readers too, so the byte that is locked lies far behind the holder's name.
_LOCKED_BYTE = 1 << 30
_IS_WINDOWS = sys.platform == "win32"
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


def lock_of(path: Path) -> Path:
    """Where the lock of the workspace at ``path`` lies."""
    return path.with_name(f"{path.name}.lock")


@dataclass
class Lock:
    """A lock that is held until ``release``."""

    path: Path
    descriptor: int

    def release(self) -> None:
        """Give the workspace free; a second call does nothing."""
        if self.descriptor < 0:
            return
        descriptor, self.descriptor = self.descriptor, -1
        # Emptied before it is given up: should removing fail, the next one finds no holder in it.
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, 0)
        if _IS_WINDOWS:  # an open file cannot be removed there
            os.close(descriptor)
        with contextlib.suppress(OSError):
            self.path.unlink()
        if not _IS_WINDOWS:
            os.close(descriptor)


def acquire(path: Path, *, at: datetime, take_over: bool = False) -> Lock:
    """Lock the workspace at ``path``, or raise ``LockedError`` with its holder.

    ``take_over``: also where a program on another computer seems to hold it.
    """
    lock_path = lock_of(path)
    while True:
        descriptor = _open(lock_path, path)
        try:
            holder = _holder(descriptor)
            if not _try_lock(descriptor):
                raise _locked(path, holder)
            if not _is_same(descriptor, lock_path):
                os.close(descriptor)  # its last holder removed it between our opening and our locking
                continue
            if holder and not holder.is_this_computer and not take_over:
                raise _locked(path, holder)
            _write_holder(descriptor, at)
        except LockedError:
            os.close(descriptor)
            raise
        except OSError as error:
            os.close(descriptor)
            raise without_locks(path, why(error)) from error
        return Lock(lock_path, descriptor)


def refuse_held(path: Path) -> None:
    """Raise ``LockedError`` while somebody has the workspace at ``path`` open; takes nothing and leaves nothing."""
    try:
        descriptor = os.open(lock_of(path), os.O_RDWR)
    except OSError:  # no lock, or a disk where nobody can hold one
        return
    try:
        holder = _holder(descriptor)
        with contextlib.suppress(OSError):
            if not _try_lock(descriptor):
                raise _locked(path, holder)
    finally:
        os.close(descriptor)


def _open(lock_path: Path, path: Path) -> int:
    """Open the lock file, made where there is none; a link or anything but a plain file is not ours to write to."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    if os.path.lexists(lock_path) and not stat.S_ISREG(lock_path.lstat().st_mode):
        raise RefusedError(
            message("“{0}”, which says who has “{1}” open, is not a plain file.", lock_path.name, path.name),
            path=path,
            do=message("Remove it if nobody has the workspace open."),
        )
    try:
        return os.open(lock_path, flags, 0o600)
    except OSError as error:
        if error.errno not in _READ_ONLY:
            raise RefusedError(
                message("“{0}” cannot be opened: {1}.", path.name, why(error)),
                path=path,
                do=message("Make room on its disk, or check that the disk is connected."),
            ) from error
        raise ReadOnlyPlaceError(
            message("“{0}” lies where nothing can be written.", path.name),
            path=path,
            do=message("Copy it to a folder of your own, or check the permissions of its folder."),
        ) from error


def without_locks(path: Path, reason: str) -> RefusedError:
    """The refusal of a place where programs cannot keep each other out, such as some network shares."""
    return RefusedError(
        message("“{0}” lies on a disk where programs cannot keep each other from writing: {1}.", path.name, reason),
        path=path,
        do=message("Copy it to a folder on a disk of this computer, and open it there."),
    )


def _try_lock(descriptor: int) -> bool:
    """Take the operating system's lock; False where somebody has it, OSError where the disk has none."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            # flock rather than lockf: it also holds against a second opening within this process.
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}:
            return False
        raise
    return True


def _is_same(descriptor: int, lock_path: Path) -> bool:
    """Whether the locked file is still the one that others will find."""
    try:
        return os.path.samestat(os.fstat(descriptor), lock_path.stat())
    except FileNotFoundError:
        return False


def _write_holder(descriptor: int, at: datetime) -> None:
    """Say who we are. On a full disk the lock holds without it; only the words of a refusal get poorer."""
    content = json.dumps({"process": os.getpid(), "host": platform.node(), "since": at.astimezone(UTC).isoformat()})
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, content.encode())


def _holder(descriptor: int) -> Holder | None:
    """Who wrote the lock file; None where it is empty or unreadable."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        found: dict[str, Any] = json.loads(os.read(descriptor, 4096))
        host = str(found["host"])
        since = datetime.fromisoformat(found["since"]).astimezone(UTC)
        return Holder(int(found["process"]), host, since, _computer(host) == _computer(platform.node()))
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def _computer(host: str) -> str:
    """The name without its domain, which changes with the network a laptop is in."""
    return host.partition(".")[0].casefold()


def _locked(path: Path, holder: Holder | None) -> LockedError:
    """Words for a workspace that is in use."""
    if holder is None:
        what = message("“{0}” is already open in another program.", path.name)
        do = message("Close it there first.")
    elif holder.is_this_computer:
        what = message(
            "“{0}” is already open in another window of this program (process {1}, since {2}).",
            path.name,
            holder.process,
            local_time(holder.since),
        )
        do = message("Go on in that window, or close it first.")
    else:
        what = message(
            "“{0}” is already open on the computer “{1}” (since {2}).", path.name, holder.host, local_time(holder.since)
        )
        do = message("Close it there first. If it crashed there, open it in the window, which can take it over.")
    error = LockedError(what, path=path, do=do)
    error.holder = holder
    return error
