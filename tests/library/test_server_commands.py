"""The commands work on a server as they do on a folder."""

import json
import subprocess
import sys

import psycopg
import pytest

from tests.conftest import ROOT


@pytest.fixture
def run(server_address):
    with psycopg.connect(server_address) as connection:
        connection.execute("DROP SCHEMA IF EXISTS yandu CASCADE")

    def run(*arguments, place=server_address):
        return subprocess.run(
            [sys.executable, "-m", "reader", *map(str, arguments), "--library", place],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_an_import_is_found_and_read(run, seed_path):
    imported = json.loads(run("import", seed_path, "--json").stdout)
    assert imported["added"] == 1
    found = json.loads(run("search", "两个确保", "--json").stdout)
    assert found["total"] == 1
    shown = json.loads(run("show", found["hits"][0]["id"], "--json").stdout)
    assert "两个确保" in shown["text"]
    assert json.loads(run("import", seed_path, "--json").stdout)["unchanged"] == 1
    lines = json.loads(run("kwic", "两个确保", "--json").stdout)["lines"]
    assert {line["match"] for line in lines} == {"两个确保"}
    (series,) = json.loads(run("timeline", "两个确保", "--json").stdout)["series"]
    assert sum(point["hits"] for point in series["points"]) == len(lines)
    checks = {
        check["name"]: check for check in json.loads(run("doctor", "--json").stdout)["checks"]
    }
    assert "1 article" in checks["library"]["detail"] or "1 篇" in checks["library"]["detail"]


def test_a_server_out_of_reach_is_one_sentence(run, tmp_path):
    answer = run("search", "改革", "--lang", "en", place=f"postgresql://x@/x?host={tmp_path}")
    assert answer.returncode == 1
    assert "cannot be reached" in answer.stderr
    assert "Traceback" not in answer.stderr
