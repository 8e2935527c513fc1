"""A record of an older format is brought to this program's, whole or not at all; one without a way there is refused."""

import subprocess
import sys

import apsw
import pytest

import kg
from kg.errors import StoreError
from kg.messages import use
from kg.stores import database, migration
from kg.stores.check import check


@pytest.fixture(autouse=True)
def english():
    use("en")
    yield
    use(None)


@pytest.fixture
def old(tmp_path, first):
    """A store of this format, to which the tests below add a next one."""
    with kg.open_store(tmp_path / "store", create=True) as made:
        made.add(first.issue, first.statements)
    return tmp_path / "store"


def step(number, sql):
    def run(connection):
        connection.execute(sql)

    return {number: run}


@pytest.fixture
def next_format(monkeypatch):
    """Makes the program one of a later format, with these steps to it."""

    def use_steps(*steps, known=None):
        found = database.FORMAT
        monkeypatch.setattr(migration, "STEPS", {key: run for one in steps for key, run in one.items()})
        monkeypatch.setattr(database, "FORMAT", known or found + len(steps))
        return found

    return use_steps


FORMAT_1 = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
CREATE TABLE issues(
    id INTEGER PRIMARY KEY, identifier TEXT NOT NULL UNIQUE, iri TEXT NOT NULL UNIQUE, text TEXT NOT NULL,
    sha256 TEXT NOT NULL, publisher TEXT NOT NULL, issued TEXT NOT NULL, title TEXT NOT NULL, sequence INTEGER NOT NULL
);
CREATE TABLE statements(
    issue INTEGER NOT NULL REFERENCES issues(id) ON DELETE CASCADE,
    subject TEXT NOT NULL, predicate TEXT NOT NULL, object TEXT NOT NULL,
    datatype TEXT NOT NULL, language TEXT NOT NULL,
    begin INTEGER, "end" INTEGER, rule TEXT, confidence REAL, verb TEXT
);
CREATE INDEX statements_issue ON statements(issue);
CREATE INDEX statements_fact ON statements(subject, predicate, object);
CREATE INDEX statements_predicate ON statements(predicate);
CREATE INDEX statements_object ON statements(object, predicate);
CREATE TABLE relationships(edge INTEGER PRIMARY KEY, owner TEXT NOT NULL);
CREATE INDEX relationships_owner ON relationships(owner);
CREATE TABLE log(
    sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, identifier TEXT NOT NULL,
    added INTEGER NOT NULL, removed INTEGER NOT NULL, confirmed INTEGER NOT NULL, state TEXT NOT NULL
);
INSERT INTO meta VALUES ('format', 1);
"""
STATEMENT_1 = 'issue, subject, predicate, object, datatype, language, begin, "end", rule, confidence, verb'


def as_format_1(store):
    """The same record as the first release wrote it; its property graph comes with the first opening."""
    new, old = store / database.FILE, store / "old.sqlite"
    connection = apsw.Connection(str(old))
    connection.pragma("journal_mode", "wal")
    database.load_graph_engine(connection)
    connection.execute(FORMAT_1)
    connection.execute("ATTACH ? AS new", (str(new),))
    connection.execute("INSERT INTO issues SELECT * FROM new.issues; INSERT INTO log SELECT * FROM new.log")
    connection.execute(f"INSERT INTO statements SELECT {STATEMENT_1} FROM new.statements")
    connection.close()
    old.replace(new)


def schema(path):
    connection = apsw.Connection(str(path))
    names = "'meta', 'issues', 'statements', 'relationships', 'log'"
    indexes = [
        (table, name, [column for (column,) in connection.execute("SELECT name FROM pragma_index_info(?)", (name,))])
        for table, name in connection.execute(
            f"SELECT tbl_name, name FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ({names}) ORDER BY 1, 2"
        ).fetchall()
    ]
    columns = connection.execute(
        f'SELECT s.name, c.name, c.type, c."notnull" FROM sqlite_schema s, pragma_table_info(s.name) c'
        f" WHERE s.type = 'table' AND s.name IN ({names}) ORDER BY 1, c.cid"
    ).fetchall()
    connection.close()
    return columns, indexes


def test_a_record_of_the_first_format_becomes_what_it_would_be_today(tmp_path, first, second, content):
    first.issued = ""  # stands last: the order of issues is part of what the migration writes
    with kg.open_store(tmp_path / "store", create=True) as made:
        for one in (first, second):
            made.add(one.issue, one.statements)
        wanted = content(made), made.statements()
    columns = schema(tmp_path / "store" / database.FILE)
    as_format_1(tmp_path / "store")
    with kg.open_store(tmp_path / "store") as store:
        assert (content(store), store.statements()) == wanted
        assert [problem for problem in check(store) if problem.is_fault] == []
    assert schema(tmp_path / "store" / database.FILE) == columns
    assert value(tmp_path / "store" / database.FILE, FORMAT_OF) == database.FORMAT


def value(path, sql):
    connection = apsw.Connection(str(path))
    try:
        return connection.execute(sql).get
    finally:
        connection.close()


FORMAT_OF = "SELECT value FROM meta WHERE key = 'format'"


def test_every_format_before_this_one_has_a_step_or_none_has():
    assert sorted(migration.STEPS) == list(range(database.FORMAT - len(migration.STEPS), database.FORMAT))


def test_steps_run_in_order_and_the_old_record_is_kept(old, first, next_format, caplog):
    base = database.FORMAT
    next_format(
        step(base, "CREATE TABLE notes(text TEXT)"), step(base + 1, "ALTER TABLE notes ADD COLUMN at TEXT DEFAULT 'x'")
    )
    with kg.open_store(old) as store:
        assert set(store.statements()) == set(first.statements)
    assert value(old / database.FILE, FORMAT_OF) == base + 2
    assert value(old / database.FILE, "SELECT count(at) FROM notes") == 0
    copy = old / f"bulletins.format-{base}.sqlite"
    assert value(copy, FORMAT_OF) == base
    assert value(copy, "SELECT count(*) FROM statements") == len(first.statements)
    (said,) = caplog.messages
    assert f"format {base} to {base + 2}" in said
    assert str(copy) in said


def test_a_migrated_record_is_not_migrated_again(old, next_format, caplog):
    next_format(step(database.FORMAT, "CREATE TABLE notes(text TEXT)"))
    for _ in range(2):
        kg.open_store(old).close()
    assert len(caplog.messages) == 1


def test_a_step_that_fails_leaves_the_record_as_it_was(old, first, next_format):
    base = next_format(
        step(database.FORMAT, "CREATE TABLE notes(text TEXT)"), step(database.FORMAT + 1, "DROP TABLE nowhere")
    )
    with pytest.raises(apsw.SQLError, match="nowhere"):
        kg.open_store(old)
    assert value(old / database.FILE, FORMAT_OF) == base
    assert value(old / database.FILE, "SELECT count(*) FROM sqlite_schema WHERE name = 'notes'") == 0
    assert value(old / database.FILE, "SELECT count(*) FROM statements") == len(first.statements)


def test_a_format_without_a_way_from_it_is_refused(old, next_format):
    base = next_format(step(database.FORMAT + 1, "SELECT 1"), known=database.FORMAT + 2)
    with pytest.raises(StoreError, match=rf"format {base}; this program has {base + 2}.*import the bulletins again"):
        kg.open_store(old)
    assert value(old / database.FILE, FORMAT_OF) == base
    assert [entry.name for entry in old.iterdir()] == [database.FILE]


def test_who_only_reads_does_not_migrate(old, next_format):
    base = next_format(step(database.FORMAT, "SELECT 1"))
    with pytest.raises(StoreError, match="format"):
        database.connect(old / database.FILE, writable=False)
    assert value(old / database.FILE, FORMAT_OF) == base


MIGRATING = """
import sys
from kg.cli import main
from kg.stores import database, migration
from kg.stores.check import check
migration.STEPS = {database.FORMAT: lambda connection: None}
database.FORMAT += 1
sys.exit(main(["--lang", "en", "--store", sys.argv[1], "issues"]))
"""


def test_the_program_says_it_in_one_line(old, first):
    ran = subprocess.run([sys.executable, "-c", MIGRATING, str(old)], capture_output=True, text=True, check=True)
    assert first.identifier in ran.stdout
    (line,) = ran.stderr.splitlines()
    assert line.startswith(f"The store {old / database.FILE} was brought from format")
