"""A store saved as one file comes back whole or not at all; what is damaged or newer changes nothing."""

import json
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import kg
from kg.errors import InputError, StoreError
from kg.messages import use
from kg.stores import archive, backup, database
from kg.stores.check import check

JUDGEMENTS = "different\torganization/甲工会\torganization/乙工会\n"


@pytest.fixture(autouse=True)
def english():
    use("en")
    yield
    use(None)


@pytest.fixture
def saved(tmp_path, put, store, first):
    """A backup of a store with one issue and a file of judgements."""
    put(first)
    (store.folder / "judgements.tsv").write_text(JUDGEMENTS, "utf-8")
    backup.save(store.folder, tmp_path / "saved")
    return tmp_path / "saved"


def rewritten(path, change):
    """The archive with what ``change`` makes of its files' contents."""
    with zipfile.ZipFile(path) as zipped:
        files = {name: zipped.read(name) for name in zipped.namelist()}
    change(files)
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)


def with_manifest(**values):
    def change(files):
        files[archive.MANIFEST] = json.dumps(json.loads(files[archive.MANIFEST]) | values)

    return change


def test_what_was_saved_comes_back(tmp_path, saved, first, content):
    there = tmp_path / "new" / "deep"
    assert backup.restore(saved, there).issues == 1
    with kg.open_store(there) as store, kg.open_store(tmp_path / "store") as old:
        assert set(store.statements()) == set(first.statements)
        assert content(store) == content(old)
        assert [problem for problem in check(store) if problem.is_fault] == []
    assert {entry.name for entry in there.iterdir()} == {database.FILE, "judgements.tsv"}
    assert (there / "judgements.tsv").read_text("utf-8") == JUDGEMENTS


def test_the_same_store_gives_the_same_bytes(tmp_path, saved, store, first):
    backup.save(store.folder, tmp_path / "again")
    store.close()
    backup.save(store.folder, tmp_path / "closed")
    assert {saved.read_bytes()} == {(tmp_path / name).read_bytes() for name in ("again", "closed")}
    with kg.open_store(store.folder) as opened:  # which takes the judgements in
        backup.save(store.folder, tmp_path / "judged")
        opened.add(first.issue, first.statements)
        backup.save(store.folder, tmp_path / "same import")
    assert (tmp_path / "judged").read_bytes() == (tmp_path / "same import").read_bytes()


def test_a_restored_store_gives_the_same_backup(tmp_path, saved):
    backup.restore(saved, tmp_path / "other")
    backup.restore(saved, tmp_path / "store", force=True)
    for name in ("other", "store"):
        backup.save(tmp_path / name, tmp_path / f"{name} saved")
        with zipfile.ZipFile(tmp_path / f"{name} saved") as zipped:
            assert zipped.read("judgements.tsv").decode() == JUDGEMENTS
        backup.restore(tmp_path / f"{name} saved", tmp_path / f"{name} restored")
        with kg.open_store(tmp_path / f"{name} restored") as store:
            assert len(store.issues()) == 1


def test_a_store_that_holds_something_is_kept_unless_forced(tmp_path, saved, put, store, first, second, content):
    before = content(store)
    put(second)
    with pytest.raises(StoreError, match=r"holds something.*--force"):
        backup.restore(saved, store.folder)
    assert len(store.issues()) == 2
    backup.restore(saved, store.folder, force=True)
    assert content(store) == before
    assert store.issues() == [first.issue]


def test_judgements_made_since_go_with_their_store(tmp_path, put, store, first):
    put(first)
    backup.save(store.folder, tmp_path / "saved")
    (store.folder / "judgements.tsv").write_text(JUDGEMENTS, "utf-8")
    backup.restore(tmp_path / "saved", store.folder, force=True)
    assert not (store.folder / "judgements.tsv").exists()


def test_who_has_the_store_open_sees_before_or_after(tmp_path, saved, put, store, second, content):
    query = "MATCH (i:Issue) RETURN i.issued ORDER BY i.issued"
    put(second)
    with kg.open_store(store.folder) as reader:
        assert len(reader.cypher(query).rows) == len(reader.sparql("SELECT ?i { ?i a bkg:Issue }").rows) == 2
        with reader.reading() as (record, _):
            assert record.count() == 2
            backup.restore(saved, store.folder, force=True)
            assert record.count() == 2
        assert len(reader.cypher(query).rows) == len(reader.sparql("SELECT ?i { ?i a bkg:Issue }").rows) == 1
        reader.add(second.issue, second.statements)
        assert [problem for problem in check(reader) if problem.is_fault] == []
    assert len(store.issues()) == 2


def test_a_writer_is_waited_for_and_then_named(saved, store, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.2)
    with store._writing(), pytest.raises(StoreError, match="writing"):
        backup.restore(saved, store.folder, force=True)
    assert len(store.issues()) == 1


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda files: files.update({database.FILE: files[database.FILE][:-1]}), "damaged"),
        (lambda files: files.update({"judgements.tsv": b"other"}), "damaged"),
        (lambda files: files.pop(archive.MANIFEST), "damaged"),
        (lambda files: files.pop(database.FILE), "damaged"),
        (lambda files: files.update({archive.MANIFEST: b"{}"}), "damaged"),
        (lambda files: files.update({archive.MANIFEST: b"[1]"}), "damaged"),
        (with_manifest(files={"../evil": {"sha256": ""}}), "damaged"),
        (with_manifest(format=99), "format 99.*upgrade"),
        (with_manifest(form=99), "format 99.*upgrade"),
    ],
)
def test_what_is_damaged_or_newer_is_refused(tmp_path, saved, store, content, change, message):
    before = content(store)
    rewritten(saved, change)
    for folder in (store.folder, tmp_path / "new"):
        with pytest.raises(StoreError, match=message) as refused:
            backup.restore(saved, folder, force=True)
        assert "\n" not in str(refused.value)
    assert content(store) == before
    assert not (tmp_path / "new").exists()


def test_every_byte_that_is_lost_or_changed_is_seen_or_does_not_matter(tmp_path, saved, first):
    whole = saved.read_bytes()
    for place in range(0, len(whole), max(len(whole) // 60, 1)):
        for spoiled in (whole[:place], whole[:place] + bytes([whole[place] ^ 0x5A]) + whole[place + 1 :]):
            saved.write_bytes(spoiled)
            there = tmp_path / "spoiled" / str(place) / str(len(spoiled))
            try:
                backup.restore(saved, there)
            except StoreError:
                assert not there.exists()
            else:
                with kg.open_store(there) as store:
                    assert set(store.statements()) == set(first.statements)


def test_other_files_are_no_backups(tmp_path, store):
    (tmp_path / "text").write_text("not a zip")
    with pytest.raises(StoreError, match="is none"):
        backup.restore(tmp_path / "text", tmp_path / "new")
    with pytest.raises(StoreError, match="No backup file"):
        backup.restore(tmp_path / "nowhere", tmp_path / "new")
    with pytest.raises(InputError, match="folder"):
        backup.save(store.folder, tmp_path)
    assert not (tmp_path / "new").exists()


def test_a_place_that_cannot_be_written_is_named(tmp_path, saved, store):
    with pytest.raises(InputError, match="text"):
        backup.restore(saved, saved / "text")
    with pytest.raises(InputError, match="saved"):
        backup.save(store.folder, saved / "below")


def test_a_backup_of_an_older_format_is_migrated_on_its_way(tmp_path, saved, first, monkeypatch, caplog):
    from kg.stores import migration

    steps = {database.FORMAT: lambda connection: connection.execute("CREATE TABLE notes(text TEXT)")}
    monkeypatch.setattr(migration, "STEPS", steps)
    monkeypatch.setattr(database, "FORMAT", database.FORMAT + 1)
    backup.restore(saved, tmp_path / "new")
    with kg.open_store(tmp_path / "new") as store:
        assert set(store.statements()) == set(first.statements)
    assert caplog.messages == []
    assert {entry.name for entry in (tmp_path / "new").iterdir()} == {database.FILE, "judgements.tsv"}


RESTORING = """
import sys
from pathlib import Path
from kg.stores import backup
one, two, there = map(Path, sys.argv[1:])
print("ready", flush=True)
while True:
    backup.restore(one, there, force=True)
    backup.restore(two, there, force=True)
"""


def test_kill_leaves_one_store_or_the_other(tmp_path, put, store, first, second, content):
    found = []
    for one in (first, second):
        put(one)
        (store.folder / "judgements.tsv").write_text(f"# {one.identifier}\n", "utf-8")
        backup.save(store.folder, tmp_path / one.identifier)
        found.append((content(store), f"# {one.identifier}\n"))
    store.close()
    archives = [str(tmp_path / one.identifier) for one in (first, second)]
    for trial in range(12):
        arguments = [sys.executable, "-c", RESTORING, *archives, str(store.folder)]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, cwd=Path(kg.__file__).parents[1]) as process:
            assert process.stdout.readline() == b"ready\n"
            time.sleep(0.013 * trial)
            process.send_signal(signal.SIGKILL)
        with kg.open_store(store.folder) as opened:
            said = (store.folder / "judgements.tsv").read_text("utf-8")
            assert (content(opened), said) in found
            assert [problem for problem in check(opened) if problem.is_fault] == []
