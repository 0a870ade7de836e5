# SPDX-License-Identifier: LGPL-2.1-or-later
"""The examples run, and do what they say."""
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys

import make
import pytest
import symca

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples" / "python"


def run(*words):
    return subprocess.run([sys.executable, *map(str, words)], capture_output=True, text=True, check=False)


def lines(folder):
    return [json.loads(line) for line in (folder / "results.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(name="inputs")
def folder_of_inputs(tmp_path):
    """Two good files, one of them deeper, and three bad ones."""
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    (folder / "root.pem").write_bytes(make.chain()[0].pem)
    (folder / "deep" / "other.der").write_bytes(make.Certificate("Other Root", make.rsa_key(1)).der)
    (folder / "empty").write_bytes(b"")
    (folder / "key.pem").write_bytes(make.chain()[0].key_pem())
    (folder / "gone").symlink_to(folder / "nowhere")
    return folder


def test_quickstart(tmp_path):
    (tmp_path / "chain.pem").write_bytes(b"".join(made.pem for made in make.chain()))
    outcome = run(EXAMPLES / "quickstart.py", tmp_path / "chain.pem")
    assert outcome.returncode == 0 and not outcome.stderr
    root = symca.Certificate.parse(make.chain()[0].der)
    assert f"{root.label()} - on Series 40 type the code {root.to_s40().code_groups}\n" in outcome.stdout


def test_quickstart_is_short():
    code = (EXAMPLES / "quickstart.py").read_text(encoding="utf-8").splitlines()[1:]
    assert len([line for line in code if line and not line.startswith("import")]) <= 10


def test_batch(inputs, tmp_path):
    outcome = run(EXAMPLES / "batch.py", "--output", tmp_path / "out", "--at", "2008-06-01", inputs)
    assert outcome.returncode == 1
    records = {pathlib.Path(record["source"]).name: record for record in lines(tmp_path / "out")}
    assert set(records) == {"root.pem", "other.der", "empty", "key.pem", "gone"}
    assert {name: records[name]["error"]["status"] for name in ("empty", "key.pem", "gone")} == {
        "empty": "empty",
        "key.pem": "private-key",
        "gone": "system",
    }
    good = records["root.pem"]
    root = symca.Certificate.parse(make.chain()[0].der)
    assert (tmp_path / "out" / good["s60"]).read_bytes() == bytes(root)
    hashed = symca.HashedCertificate.parse((tmp_path / "out" / good["s40"]).read_bytes())
    assert hashed.code_groups == good["code"] and hashed.certificate == root
    assert good["verdicts"] == {
        judged.platform.id: str(judged.verdict) for judged in symca.load(bytes(root)).check(at="2008-06-01").platforms
    }
    assert re.search(r"2 certificates; files that could not be read: 3", outcome.stdout)
    assert all(platform.id in outcome.stdout for platform in symca.platforms())
    assert "5/5" in outcome.stderr or "5 of 5" in outcome.stderr


def test_batch_goes_on(inputs, tmp_path):
    command = [EXAMPLES / "batch.py", "--output", tmp_path / "out", "--quiet", "--at", "2008-06-01", inputs]
    run(*command)
    results = tmp_path / "out" / "results.jsonl"
    first = results.read_bytes()
    assert run(*command).stdout == "" and results.read_bytes() == first
    results.write_bytes(first[:-20])
    run(*command)
    again = results.read_bytes().splitlines()
    assert len(again) == 6
    (inputs / "empty").write_bytes(make.chain()[1].der)
    run(*command)
    assert len(results.read_bytes().splitlines()) == 7


def test_batch_splits_a_large_bundle(tmp_path):
    """Many certificates in one file; each is made once, and its file written once."""
    key = make.rsa_key(1, 1024)
    pem = b"".join(make.Certificate(f"Root number {number}", key).pem for number in range(150))
    (tmp_path / "bundle.pem").write_bytes(pem + b"\n" * (1 << 20))
    outcome = run(EXAMPLES / "batch.py", "--output", tmp_path / "out", "--jobs", 2, tmp_path / "bundle.pem")
    assert outcome.returncode == 0, outcome.stderr
    records = lines(tmp_path / "out")
    assert sorted(record["index"] for record in records) == list(range(150)) and {
        record["of"] for record in records
    } == {150}
    assert len(os.listdir(tmp_path / "out" / "s60")) == len(os.listdir(tmp_path / "out" / "s40")) == 150
    size = (tmp_path / "out" / "results.jsonl").stat().st_size
    assert run(EXAMPLES / "batch.py", "--output", tmp_path / "out", tmp_path / "bundle.pem").returncode == 0
    assert (tmp_path / "out" / "results.jsonl").stat().st_size == size


def test_a_dying_worker_stops_nothing(inputs, tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("batch", EXAMPLES / "batch.py")
    batch = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "batch", batch)
    spec.loader.exec_module(batch)
    reads = batch.read_bundle
    monkeypatch.setattr(batch, "read_bundle", lambda path: os._exit(9) if path.endswith("key.pem") else reads(path))
    assert batch.main(["--output", str(tmp_path / "out"), "--quiet", "--jobs", "2", str(inputs)]) == 1
    records = {pathlib.Path(record["source"]).name: record for record in lines(tmp_path / "out")}
    assert len(records) == 5 and records["key.pem"]["error"]["status"] == "worker"
    assert "verdicts" in records["root.pem"] and "verdicts" in records["other.der"]


@pytest.mark.parametrize("wrong", [["--target", "no such phone"], ["--at", "then"], ["--jobs", "0"]])
def test_batch_refuses(inputs, tmp_path, wrong):
    outcome = run(EXAMPLES / "batch.py", "--output", tmp_path / "out", *wrong, inputs)
    assert outcome.returncode == 2 and not (tmp_path / "out").exists()
