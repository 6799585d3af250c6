"""A mail server of the tests' own: it speaks SMTP over a socket, and can be told to refuse or to hang up."""

import asyncio
import threading
from email import message_from_bytes
from email.message import Message
from email.policy import default

_SAYS = {b"HELO": b"250 test", b"MAIL": b"250 ok", b"RSET": b"250 ok", b"NOOP": b"250 ok"}


class MailServer:
    """Runs in a thread of its own; `letters` came in, `answer` is what it says to each recipient."""

    def __init__(self) -> None:
        self.letters: list[Message] = []
        self.recipients: list[str] = []
        self.answer = b"250 ok"
        self._loop = asyncio.new_event_loop()
        self._server = self._loop.run_until_complete(asyncio.start_server(self._talk, "127.0.0.1", 0))
        self.port: int = self._server.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()

    def close(self) -> None:
        """Stops, after what is under way."""
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    async def _end(self) -> None:
        self._server.close()
        await self._server.wait_closed()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            writer.write(b"220 test ESMTP\r\n")
            while line := await reader.readline():
                writer.write(await self._answered(line.rstrip(b"\r\n"), reader, writer) + b"\r\n")
                await writer.drain()
                if line.upper().startswith(b"QUIT"):
                    break
        finally:
            writer.close()

    async def _answered(
        self, line: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bytes:
        word = line[:4].upper()
        if word == b"EHLO":
            return b"250-test\r\n250 8BITMIME"
        if word == b"RCPT":
            self.recipients.append(line.partition(b":")[2].strip(b"<>").decode())
            return self.answer
        if word == b"DATA":
            writer.write(b"354 go on\r\n")
            text = await reader.readuntil(b"\r\n.\r\n")
            self.letters.append(message_from_bytes(text[:-5].replace(b"\r\n..", b"\r\n."), policy=default))
            return b"250 taken"
        return b"221 bye" if word == b"QUIT" else _SAYS.get(word, b"502 not known")
