#!/usr/bin/env python3
"""Measures the daemon under load: many clients on this machine, each asking one query after the other.

    scripts/load.py INDEX [--clients 32] [--requests 3200] [--programs .build/release]

`make load` builds the programs, and an index to ask, first. The queries are those of
Tools/benchmark/QuerySet.swift; each is asked as a search, as its second page and as facets.
The daemon is started for it, so that what is asked for the first time is. Needs Python 3.9 and
nothing else.
"""

import argparse
import os
import pathlib
import random
import re
import selectors
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse


def main():
    options = parsed_options()
    queries = subprocess.run(
        [options.programs / "benchmark", "--list"], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    addresses = [address for query in queries for address in addresses_of(query)]
    machine = f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} before"
    print(f"{options.clients} clients, {len(queries)} queries, {len(addresses)} addresses; {machine}")
    with tempfile.TemporaryDirectory(prefix="nianbao-load.", dir=options.index.parent) as folder:
        index = options.index
        if options.rebuild:
            index = pathlib.Path(folder, "index.sqlite")
            shutil.copyfile(options.index, index)
        sys.exit(1 if failures(options, addresses, index) else 0)


def failures(options, addresses, index):
    """How many requests failed."""
    rng = random.Random(options.seed)
    with Daemon(options, index) as daemon:
        print(f"  just started: {daemon.memory()}")
        once = rng.sample(addresses, len(addresses))
        failed = measure("each for the first time", daemon, once, options.clients)
        spans = [f"&year={first}..{last}" for first in range(2015, 2026)
                 for last in range(first, 2026)]
        narrowed = rng.sample([a + span for a in addresses for span in spans], options.requests // 4)
        failed += measure("other conditions on known texts", daemon, narrowed, options.clients)
        again = [rng.choice(addresses) for _ in range(options.requests)]
        if not options.rebuild:
            return failed + measure("asked again", daemon, again, options.clients)
        with Rebuilding(options, index) as rebuilding:
            failed += measure("while the index is replaced", daemon, again, options.clients)
        print(f"    it was replaced {rebuilding.times} times")
        return failed


def parsed_options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("index", type=pathlib.Path, help="the index to serve; it is not changed")
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--requests", type=int, default=3200)
    parser.add_argument("--programs", type=pathlib.Path, default=pathlib.Path(".build/release"))
    parser.add_argument("--time-limit", default="1s", help="that of the daemon")
    parser.add_argument(
        "--patience", type=int, default=60, help="seconds after which the daemon is given up")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--rebuild", type=pathlib.Path, metavar="FOLDER",
        help="meanwhile replace a copy of the index by one of this folder, and that by the copy, "
        "again and again")
    return parser.parse_args()


def addresses_of(query):
    text = urllib.parse.urlencode({"q": query})
    return [f"/api/v1/search?{text}", f"/api/v1/search?{text}&offset=20",
            f"/api/v1/search/facets?{text}"]


# What is measured


class Daemon:
    """A daemon on a port of its own, ended at the end."""

    def __init__(self, options, index):
        self.command = [options.programs / "searchd", "--index", index, "--port", "0",
                        "--time-limit", options.time_limit]
        self.patience = options.patience

    def __enter__(self):
        self.log = tempfile.TemporaryFile(mode="w+b")
        self.process = subprocess.Popen(self.command, stderr=self.log, stdout=subprocess.DEVNULL)
        self.port = None
        end = time.monotonic() + self.patience
        while self.port is None:
            self.log.seek(0)
            said = self.log.read().decode(errors="replace")
            found = re.search(r"listening on \S*:(\d+)", said)
            if found:
                self.port = int(found[1])
            elif self.process.poll() is not None or time.monotonic() > end:
                sys.exit(f"the daemon did not start: {said}")
            else:
                time.sleep(0.02)
        self.log.seek(0, os.SEEK_END)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(self.patience)
        except subprocess.TimeoutExpired:
            self.process.kill()
            sys.exit("the daemon did not end when it was told to")

    def memory(self):
        """How much of the memory is taken, and by what."""
        try:
            status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            ps = subprocess.run(
                ["ps", "-o", "rss=", "-p", str(self.process.pid)], capture_output=True, text=True)
            return f"memory {int(ps.stdout) / 1024:.0f} MB"
        sizes = {name: int(size) / 1024 for name, size in re.findall(r"(\w+):\s+(\d+) kB", status)}
        return (f"memory {sizes['VmRSS']:.0f} MB (own {sizes['RssAnon']:.0f}, "
                f"files {sizes['RssFile']:.0f}), at most {sizes['VmHWM']:.0f} MB")


    def processor_seconds(self):
        """How long processors have worked for the daemon; None where the system does not say."""
        try:
            fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2]
        except OSError:
            return None
        return sum(int(ticks) for ticks in fields.split()[11:13]) / os.sysconf("SC_CLK_TCK")


class Client:
    """A connection that asks for one address after the other."""

    def __init__(self, daemon, addresses):
        self.port = daemon.port
        self.patience = daemon.patience
        self.addresses = addresses
        self.socket = None

    def ask(self):
        """Begins the next request; False if there is none."""
        self.address = next(self.addresses, None)
        if self.address is None:
            return False
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=self.patience)
        self.received = bytearray()
        self.length = None
        self.start = time.perf_counter()
        self.socket.sendall(
            f"GET {self.address} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
        return True

    def receive(self):
        """Takes what came; the status once the answer is whole, 0 if the connection was closed."""
        piece = self.socket.recv(1 << 18)
        if not piece:
            return 0
        self.received += piece
        if self.length is None:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return None
            body = re.search(rb"(?i)\r\ncontent-length: *(\d+)", self.received[:end])
            if not body:
                return 0
            self.length = end + 4 + int(body[1])
        return int(self.received[9:12]) if len(self.received) >= self.length else None


def load(daemon, addresses, count):
    """Asks for addresses with so many clients at once: (seconds, [(address, milliseconds, status)])."""
    waiting = iter(addresses)
    answers = []
    begin = time.perf_counter()
    with selectors.DefaultSelector() as selector:
        def start(client):
            if client.ask():
                selector.register(client.socket, selectors.EVENT_READ, client)
            elif client.socket:
                client.socket.close()

        for _ in range(count):
            start(Client(daemon, waiting))
        while selector.get_map():
            events = selector.select(daemon.patience)
            if not events:
                sys.exit(f"no answer for {daemon.patience} s")
            for key, _ in events:
                client = key.data
                status = client.receive()
                if status is None:
                    continue
                answers.append((client.address, (time.perf_counter() - client.start) * 1000, status))
                selector.unregister(client.socket)
                if status == 0:
                    client.socket.close()
                    client.socket = None
                start(client)
    return time.perf_counter() - begin, answers


def measure(name, daemon, addresses, count):
    """Loads a daemon and prints what came of it; how many requests failed."""
    worked = daemon.processor_seconds()
    seconds, answers = load(daemon, addresses, count)
    work = ""
    if worked is not None:
        per_request = (daemon.processor_seconds() - worked) * 1000 / len(answers)
        work = f", {per_request:.1f} ms of processor each"
    times = sorted(milliseconds for _, milliseconds, _ in answers)
    failed = [(address, status) for address, _, status in answers if status != 200]
    quantiles = ", ".join(
        f"{label} {times[min(len(times) - 1, int(len(times) * share))]:.1f} ms"
        for label, share in [("median", 0.5), ("95 %", 0.95), ("99 %", 0.99), ("slowest", 1)])
    print(f"  {name}: {len(answers)} requests, {len(failed)} failed, "
          f"{len(answers) / seconds:.0f} a second{work}\n    {quantiles}\n    {daemon.memory()}")
    for address, status in failed[:5]:
        print(f"    {status} {urllib.parse.unquote(address)}")
    return len(failed)


# The index, rebuilt meanwhile


class Rebuilding:
    """Puts an index of a folder and the one of before in each other's place, again and again."""

    def __init__(self, options, index):
        self.options = options
        self.index = index
        self.kept = index.with_name("kept.sqlite")
        self.times = 0
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.rebuild)

    def rebuild(self):
        command = [self.options.programs / "search", "index", self.options.rebuild, "--rebuild",
                   "--quiet", "--index", self.index]
        while not self.over.is_set():
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            again = self.index.with_name("again.sqlite")
            os.link(self.kept, again)
            self.over.wait(0.2)
            os.replace(again, self.index)
            self.times += 2
            self.over.wait(0.2)

    def __enter__(self):
        os.link(self.index, self.kept)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()


if __name__ == "__main__":
    main()
