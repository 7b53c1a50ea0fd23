"""A second start rings at the first window instead of opening the workspace twice. No network: a local socket."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 500
"""Milliseconds to wait for an answer."""


class Doorbell(QObject):
    """Belongs to one workspace file. ``rung`` says that somebody else started the program with it."""

    rung = Signal()

    def __init__(self, workspace: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = sha256(str(workspace.absolute()).encode(errors="surrogateescape")).hexdigest()
        self._name = f"relationship-healthcheck-{digest[:24]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def ring(self) -> bool:
        """Whether a window that has this workspace open answered."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        is_answered = socket.waitForConnected(PATIENCE)
        socket.abort()
        return is_answered

    def listen(self) -> None:
        """Answer from now on; what a crashed program left behind is taken over."""
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)

    def close(self) -> None:
        """Answer no more."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
        self.rung.emit()
