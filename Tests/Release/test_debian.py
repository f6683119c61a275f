"""The Debian package: installed in a fresh Debian, used, removed."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

# Seconds after which something hangs, however slow the machine is.
HANG = 1800

ROOT = Path(__file__).resolve().parents[2]
INDEX = "/var/lib/nianbao/index.sqlite"
# What package management itself leaves, whatever is installed.
OF_THE_SYSTEM = re.compile(
    r"^/(proc|dev|tmp|run|var/(cache|log|lib/(apt|dpkg|systemd|ucf))|etc/(passwd|group|g?shadow|subuid|subgid)-?$"
    r"|etc/\.pwd\.lock|etc/ld\.so\.cache)")


def needed() -> str | None:
    """What is missing for these tests; nil where nothing is."""
    if os.geteuid() != 0:
        return "THE DEBIAN PACKAGE WAS NOT TRIED: that needs root"
    for tool in ["debootstrap", "dpkg-deb", "unshare"]:
        if not shutil.which(tool):
            return f"THE DEBIAN PACKAGE WAS NOT TRIED: {tool} is missing"
    return None


pytestmark = pytest.mark.skipif(needed() is not None, reason=needed() or "")


class Debian:
    """A Debian in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        release = dict(
            line.split("=", 1) for line in Path("/etc/os-release").read_text("utf-8").splitlines() if "=" in line)
        subprocess.run(
            ["debootstrap", "--variant=minbase", release["VERSION_CODENAME"].strip('"'), folder],
            check=True, timeout=HANG, stdout=subprocess.DEVNULL)

    def command(self, *words: str, user: str = "root") -> list[str]:
        """The command that runs words in it, with a /proc that goes when they end."""
        script = 'mount -t proc proc "$0/proc" && exec chroot --userspec="$1" "$0" "${@:2}"'
        return ["unshare", "--mount", "bash", "-c", script, str(self.folder), user, *words]

    def run(self, *words: str, user: str = "root", status: int = 0) -> str:
        """What a command printed, which must end with a status."""
        run = subprocess.run(
            self.command(*words, user=user), capture_output=True, text=True, timeout=HANG, check=False,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/",
                 "DEBIAN_FRONTEND": "noninteractive", "NO_COLOR": "1",
                 **{key: value for key, value in os.environ.items() if key.lower().endswith("_proxy")}})
        assert run.returncode == status, f"{words}: {run.returncode}\n{run.stdout}{run.stderr}"
        return run.stdout

    def files(self) -> set[str]:
        """Every path in it but those that package management itself keeps."""
        listed = self.run("find", "/", "-xdev", "-not", "-path", "/proc/*")
        return {path for path in listed.splitlines() if not OF_THE_SYSTEM.match(path)}


@pytest.fixture(scope="module")
def package(dist: Path) -> Path:
    """The package that was released."""
    found = next(dist.glob("*.deb"), None)
    assert found, f"{dist} has no Debian package"
    return found


@pytest.fixture(scope="module")
def debian(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Debian]:
    """A fresh Debian with what the package depends on, so that all that comes later is of the package."""
    # Folders of pytest are closed to others; in this one a user of that Debian must find its way.
    system = Debian(tmp_path_factory.mktemp("debian") / "root")
    fields = subprocess.run(
        ["dpkg-deb", "-f", package, "Depends"], capture_output=True, text=True, check=True).stdout
    depends = {re.split(r"[ |(]", field.strip())[0] for field in fields.split(",")}
    system.run("apt-get", "update")
    system.run("apt-get", "install", "-y", "--no-install-recommends", "man-db", "groff-base", *sorted(depends))
    shutil.copytree(ROOT / "corpus" / "reports", system.folder / "srv" / "reports")
    shutil.copy(package, system.folder / "srv" / "nianbao.deb")
    yield system
    shutil.rmtree(system.folder, ignore_errors=True)


@pytest.fixture(scope="module")
def before(debian: Debian) -> set[str]:
    """What is there before the package is."""
    return debian.files()


@pytest.fixture(scope="module")
def installed(debian: Debian, before: set[str]) -> Debian:
    """The Debian with the package."""
    debian.run("apt-get", "install", "-y", "--no-install-recommends", "/srv/nianbao.deb")
    return debian


def test_the_user_of_the_daemon_can_index_and_anyone_can_ask(installed: Debian) -> None:
    printed = installed.run(
        "search", "index", "/srv/reports", "--index", INDEX, user="nianbao:nianbao")
    assert "reports: 58" in printed
    answer = installed.run("search", "保密审查", "--count", "--index", INDEX, user="nobody:nogroup")
    assert answer.strip() == "17"
    installed.run("search", "此语无人用过", "--index", INDEX, status=1)


def test_the_daemon_answers_with_charts_and_ends_when_told(installed: Debian) -> None:
    process = subprocess.Popen(
        installed.command("nianbao-searchd", "--index", INDEX, "--port", "0", user="nianbao:nianbao"),
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        port = None
        end = time.monotonic() + HANG
        while port is None and time.monotonic() < end:
            line = process.stderr.readline()
            assert line, "the daemon ended at once"
            if match := re.search(r"listening on \S*:(\d+)", line):
                port = int(match.group(1))
        for target, expected in [
            ("/healthz", b"ok"), ("/assets/charts.js", b"Bundled with draw.js"), ("/", b"<html"),
        ]:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=HANG)
            connection.request("GET", target)
            response = connection.getresponse()
            assert response.status == 200 and expected in response.read(), target
            connection.close()
    finally:
        process.send_signal(signal.SIGTERM)
        process.stderr.close()
        assert process.wait(timeout=HANG) == 0


@pytest.mark.parametrize(("page", "words"), [
    ("search", ["EXIT STATUS", "--explain", "保密审查"]),
    ("nianbao-searchd", ["--token-file", "SIGTERM"]),
])
def test_man_shows_the_pages(installed: Debian, page: str, words: list[str]) -> None:
    text = re.sub(".\b", "", installed.run("man", page))
    assert all(word in text for word in words), text


def test_the_unit_is_one_that_systemd_takes_and_is_enabled(installed: Debian) -> None:
    installed.run("systemd-analyze", "verify", "/lib/systemd/system/nianbao-searchd.service")
    installed.run("systemctl", "is-enabled", "nianbao-searchd.service")


def test_the_files_are_those_that_the_package_lists(installed: Debian) -> None:
    installed.run("dpkg", "--verify", "nianbao")


def test_to_purge_it_leaves_nothing(installed: Debian, before: set[str]) -> None:
    installed.run("apt-get", "purge", "-y", "nianbao")
    after = installed.files()
    assert (sorted(after - before), sorted(before - after)) == ([], [])
    assert "nianbao" not in installed.run("cat", "/etc/passwd", "/etc/group")
