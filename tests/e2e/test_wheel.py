"""The wheel holds all that mpfcheck needs: it works in a clean environment, far from the source."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from .command import REPOSITORY, SAMPLE, run

pytestmark = pytest.mark.slow


def python(*arguments: object) -> str:
    """Run this interpreter; give what it prints."""
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    ).stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel, built from this checkout with the build tools of this environment."""
    pytest.importorskip("hatchling", reason="the build tools are not installed")
    folder = tmp_path_factory.mktemp("wheel")
    python(
        *("-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps"),
        *("--no-build-isolation", "--wheel-dir", folder, REPOSITORY),
    )
    (built,) = folder.glob("mpfcheck-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory) -> Path:
    """The bin folder of a new environment with the wheel, and the dependencies of this one.

    The dependencies are lent by a .pth file, so that nothing is fetched; mpfcheck itself is not
    among them, since the .pth files of the lending environment are not followed.
    """
    home = tmp_path_factory.mktemp("clean") / "environment"
    venv.create(home, with_pip=False, symlinks=True)
    paths = sysconfig.get_paths(scheme="venv", vars={"base": str(home), "platbase": str(home)})
    site = Path(paths["purelib"])
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "lent.pth").write_text("\n".join(sorted(lent)) + "\n", encoding="utf-8")
    scripts = Path(paths["scripts"])
    python(
        *("-m", "pip", "--disable-pip-version-check", "--python", scripts / "python", "install"),
        *("--quiet", "--no-deps", "--no-index", wheel),
    )
    return scripts


def test_rules_frameworks_and_schema_are_in_the_wheel(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for folder, source in (("rules", "rules"), ("frameworks", "frameworks")):
        shipped = {n.removeprefix(f"mpfcheck/_data/{folder}/") for n in names if "/_data/" in n}
        here = REPOSITORY / source
        assert {p.relative_to(here).as_posix() for p in here.rglob("*.yaml")} <= shipped
    assert "mpfcheck/reporting/assessment.schema.json" in names
    assert "mpfcheck/py.typed" in names
    assert not [n for n in names if n.startswith(("tests/", "sample_laws/"))]


def test_it_is_the_installed_one_that_runs(installed, tmp_path):
    ran = run(
        "-c",
        "import mpfcheck; print(mpfcheck.__file__)",
        cwd=tmp_path,
        command=(installed / "python",),
    )
    assert Path(ran.stdout.strip()).is_relative_to(installed.parent)


def test_the_sample_bill_is_assessed_from_another_folder(installed, tmp_path):
    law = tmp_path / "a folder" / "bill of talvania.pdf"
    law.parent.mkdir()
    shutil.copy(SAMPLE, law)
    arguments = ("check", law.name, "--theme", "toxic-substances")
    ran = run(*arguments, cwd=law.parent, command=(installed / "mpfcheck",))
    assert ran.returncode == 0, ran.stderr
    assert "bill of talvania.pdf" in ran.stdout
    assert "ASM-TX-01" in ran.stdout
    assert "requirements: " in ran.stdout
