"""Clients that do not do their part: they take nothing, little, or go away; and a daemon that is told to end."""

from __future__ import annotations

import signal
import time
from pathlib import Path

from programs import HANG, Daemon
from wire import Wire, request

EXPORT = "/api/v1/export?shape=long&format=jsonl"


def resident_bytes(pid: int) -> int:
    """How much memory a process has."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("no VmRSS")


def settled(value, still: int = 10, most: int = 1200) -> int:
    """A value when so many looks in a row have found about the same."""
    last, same = value(), 0
    for _ in range(most):
        time.sleep(0.1)
        now = value()
        same = same + 1 if abs(now - last) <= 1 << 20 else 0
        if same == 0:
            last = now
        if same == still:
            break
    return last


def becomes(wanted: float, value) -> bool:
    """Whether a value comes to be what it should, however long a busy machine takes."""
    end = time.monotonic() + HANG
    while value() != wanted:
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


def metric(daemon: Daemon, name: str) -> float:
    """A number of /metrics."""
    for line in daemon.get("/metrics").text.splitlines():
        if line.startswith(f"{name} "):
            return float(line.split()[1])
    raise AssertionError(f"no {name}")


def hold_exports(daemon: Daemon, clients: int) -> list[Wire]:
    """Clients that ask for more than a connection holds, and read nothing."""
    wires = []
    for _ in range(clients):
        wire = Wire(daemon.port, receive_buffer=4096)
        wire.send(request("GET", EXPORT, daemon.port) * 20)
        wires.append(wire)
    return wires


def test_clients_that_take_nothing_cost_little_and_are_dropped(index: Path, rounds) -> None:
    """Memory is bounded for each of them, and they are gone when their time is over."""
    for number, _ in rounds(1):
        clients = 100 if number == 0 else 600
        daemon = Daemon(index, "--max-connections", "1000", "--idle-time", "20s", "--time-limit", "60s")
        pid = daemon.pid
        for _ in range(3):
            assert daemon.get(EXPORT).status == 200
        before = settled(lambda: resident_bytes(pid))
        wires = hold_exports(daemon, clients)
        held = settled(lambda: resident_bytes(pid))
        per_client = (held - before) / clients
        print(f"{clients} clients: {before >> 20} -> {held >> 20} MiB, {per_client / 1024:.0f} KiB each")
        assert held - before <= clients * (1 << 20) + (32 << 20)
        assert becomes(clients, lambda: metric(daemon, "nianbao_slow_clients_dropped_total"))
        assert becomes(0, lambda: metric(daemon, "nianbao_pending_bytes"))
        after = settled(lambda: resident_bytes(pid))
        print(f"dropped: {after >> 20} MiB stay")
        for wire in wires:
            wire.close()
        rounds.count("clients", clients)
        daemon.stop()


def test_a_client_that_takes_little_by_little_gets_all_of_it(index: Path) -> None:
    """Slow is not nothing: no byte is missing."""
    daemon = Daemon(index, "--idle-time", "30s", "--time-limit", "60s")
    whole = daemon.get(EXPORT).body
    wire = Wire(daemon.port, receive_buffer=4096)
    wire.send(request("GET", EXPORT, daemon.port, "Connection: close"))
    for _ in range(20):
        wire._read += wire.socket.recv(4096)
        time.sleep(0.02)
    answer = wire.answer()
    assert answer is not None and answer.body == whole
    wire.close()
    daemon.stop()


def test_a_client_that_has_said_all_is_answered(daemon: Daemon) -> None:
    """Half of the connection is closed, the other half has the answer."""
    wire = Wire(daemon.port)
    wire.send(request("GET", EXPORT, daemon.port))
    wire.socket.shutdown(1)
    answer = wire.answer()
    assert answer is not None and answer.status == 200 and answer.body
    wire.close()


def test_clients_that_go_away_leave_nothing(daemon: Daemon, rounds) -> None:
    """In the middle of a request or of an answer."""
    for _, chance in rounds(50):
        wire = Wire(daemon.port, receive_buffer=4096)
        data = request("GET", EXPORT, daemon.port)
        wire.send(data[: chance.randrange(1, len(data) + 1)])
        if chance.random() < 0.5:
            time.sleep(chance.random() * 0.05)
        wire.close()
        rounds.count("gone")
    assert becomes(0, lambda: metric(daemon, "nianbao_pending_bytes"))


def test_told_to_end_it_lets_clients_take_what_they_asked_for(index: Path, rounds) -> None:
    """An export is whole although SIGTERM came in its middle, and the status is 0."""
    for _, chance in rounds(2):
        daemon = Daemon(index, "--drain-time", "60s", "--time-limit", "60s")
        whole = daemon.get(EXPORT).body
        wires = [Wire(daemon.port, receive_buffer=4096) for _ in range(5)]
        for wire in wires:
            wire.send(request("GET", EXPORT, daemon.port))
            wire._read += wire.socket.recv(100)
        time.sleep(chance.random() * 0.3)
        daemon._process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        for wire in wires:
            answer = wire.answer()
            assert answer is not None and answer.body == whole
            rounds.count("whole")
            wire.close()
        assert daemon._process.wait(timeout=HANG) == 0
        assert "ended before" not in daemon.log


def test_told_to_end_it_waits_no_longer_than_it_may_and_says_what_it_cut(index: Path) -> None:
    """Clients that take nothing do not keep it from ending; each cut answer can be told to be one."""
    daemon = Daemon(index, "--drain-time", "500ms", "--time-limit", "60s")
    wires = hold_exports(daemon, 3)
    settled(lambda: int(metric(daemon, "nianbao_pending_bytes")))
    daemon._process.send_signal(signal.SIGTERM)
    assert daemon._process.wait(timeout=HANG) == 0
    daemon._reader.join(timeout=HANG)
    assert daemon.log.count("an answer was cut off: the daemon ends") == 3, daemon.log
    assert "route=/api/v1/export" in daemon.log
    assert "ended before all answers were taken" in daemon.log and "cut=3" in daemon.log
    for wire in wires:
        complete = 0
        try:
            while (answer := wire.answer()) is not None:
                assert answer.status == 200
                complete += 1
        except EOFError:
            pass
        else:
            raise AssertionError("the cut answer looks whole")
        assert complete < 20
        wire.close()
