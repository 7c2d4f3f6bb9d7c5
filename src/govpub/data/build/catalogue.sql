-- The catalogue of what was published. Nothing in it is overwritten but where a release stands now.
CREATE TABLE release (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  index_number TEXT UNIQUE,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  issuer TEXT,
  subject TEXT,
  document_number TEXT,
  written_on TEXT,
  published_on TEXT,
  validity TEXT,
  withdrawn_at TEXT
);
CREATE INDEX release_day ON release (published_on);
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release (id),
  sha256 TEXT NOT NULL,
  title TEXT NOT NULL,
  recorded_at TEXT NOT NULL
);
CREATE INDEX version_release ON version (release_id);
CREATE TABLE validity (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release (id),
  value TEXT,
  recorded_at TEXT NOT NULL
);
CREATE INDEX validity_release ON validity (release_id);
CREATE TABLE issued (
  index_number TEXT PRIMARY KEY,
  prefix TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  issued_at TEXT NOT NULL,
  UNIQUE (prefix, year, serial)
);
