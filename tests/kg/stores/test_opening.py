"""Opening a store that is not there, or not as it should be, ends in one clear line and leaves nothing behind."""

import subprocess
import sys

import apsw
import pytest

import kg
from kg.errors import StoreError
from kg.messages import use
from kg.stores import database


@pytest.fixture(autouse=True)
def english():
    use("en")
    yield
    use(None)


@pytest.fixture
def filled(tmp_path, first):
    with kg.open_store(tmp_path / "store", create=True) as made:
        made.add(first.issue, first.statements)
    return tmp_path / "store"


def test_a_missing_store_is_not_made(tmp_path):
    with pytest.raises(StoreError, match=r"nowhere.*kg import"):
        kg.open_store(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []


def test_a_store_that_gets_no_issue_leaves_nothing(tmp_path, first):
    (tmp_path / "mine").mkdir()
    for path in (tmp_path / "new" / "deep", tmp_path / "mine"):
        with pytest.raises(ValueError, match="other"), kg.open_store(path, create=True) as made:
            made.add(kg.Issue("other", ""), first.statements)
    assert [entry.name for entry in tmp_path.iterdir()] == ["mine"]
    assert list((tmp_path / "mine").iterdir()) == []


def test_a_closed_store_is_one_file(filled):
    assert [entry.name for entry in filled.iterdir()] == [database.FILE]
    with kg.open_store(filled, create=True) as again:
        assert len(again.issues()) == 1
    assert [entry.name for entry in filled.iterdir()] == [database.FILE]


def test_a_newer_format_is_named(filled):
    connection = apsw.Connection(str(filled / database.FILE))
    connection.execute("UPDATE meta SET value = 99")
    connection.close()
    with pytest.raises(StoreError, match=r"format 99.*Upgrade"):
        kg.open_store(filled)


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to be looked at by somebody" * 50])
def test_a_damaged_file_is_named(filled, content):
    (filled / database.FILE).write_bytes(content)
    with pytest.raises(StoreError, match=r"damaged.*backup"):
        kg.open_store(filled)


def test_a_file_that_lost_its_end_is_named(filled, content):
    whole = (filled / database.FILE).read_bytes()
    (filled / database.FILE).write_bytes(whole[: len(whole) // 3])
    with pytest.raises(StoreError, match="damaged"), kg.open_store(filled) as store:
        content(store)


def test_a_path_that_cannot_be_a_store_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file"):
        kg.open_store(tmp_path / "file", create=True)


def test_another_writer_is_waited_for_and_then_named(filled, second, monkeypatch):
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.2)
    other = apsw.Connection(str(filled / database.FILE))
    other.execute("BEGIN IMMEDIATE")
    with kg.open_store(filled) as store:
        with pytest.raises(StoreError, match="writing"):
            store.add(second.issue, second.statements)
        other.execute("ROLLBACK")
        assert store.add(second.issue, second.statements).status == "new"
    other.close()


def test_two_processes_see_each_other(filled, first, second):
    script = f"import kg; print(len(kg.open_store({str(filled)!r}).sparql('SELECT * {{ ?i a bkg:Issue }}').rows))"
    with kg.open_store(filled) as store:
        store.add(second.issue, second.statements)
        found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        assert found.stdout.strip() == "2"


def test_importing_the_package_starts_no_engine():
    script = "import sys, kg; print([name for name in ('apsw', 'pyoxigraph', 'rdflib') if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
