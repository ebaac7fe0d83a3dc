-- OnRecord corpus index: one generation. Derived from a fact store and disposable;
-- described in docs/store.md. Ids of articles, quotes and speakers are those of the store.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `text` is that of the store without invisible characters, for searching and snippets.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  day TEXT,
  source TEXT,
  url TEXT,
  run INTEGER NOT NULL,          -- of the store: an article with a later one has changed
  cluster INTEGER NOT NULL,      -- the first article that prints the same copy
  text TEXT NOT NULL
) STRICT;

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL,
  person INTEGER,                -- people.id; of a source of this article alone, speakers.id
  speaker TEXT,
  role TEXT,
  day TEXT,
  type TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- One person, organisation or other source that can be named in more than one article.
CREATE TABLE people (
  id INTEGER PRIMARY KEY,        -- speakers.id of its fullest name; below 0: set apart by a correction
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  role TEXT,                     -- as most often given
  articles INTEGER NOT NULL,
  quotes INTEGER NOT NULL
) STRICT;

-- Whom a speaker of the store that is one of them means, and why.
CREATE TABLE person_speakers (
  speaker INTEGER NOT NULL,
  article INTEGER NOT NULL,      -- 0: every article that has no row of its own
  person INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (speaker, article)
) STRICT, WITHOUT ROWID;

-- A proposal of the store that several articles report.
CREATE TABLE proposal_threads (
  proposal INTEGER PRIMARY KEY,
  thread INTEGER NOT NULL,       -- its first proposal
  person INTEGER NOT NULL,       -- people.id of the proposer
  day TEXT NOT NULL,
  status TEXT NOT NULL
) STRICT;

-- Articles that share text: the same copy, a brief inside a wrap-up, a version of an earlier one.
CREATE TABLE near_duplicates (
  article INTEGER NOT NULL,
  other INTEGER NOT NULL,
  relation TEXT NOT NULL,        -- copy brief version
  jaccard REAL NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;

-- What an article has in common with its near-duplicates, so that the next update need not read its
-- text again: in the order of time, in which it is asked for.
CREATE TABLE winnows (
  time INTEGER NOT NULL,         -- seconds since 1970; the smallest number: not known
  article INTEGER NOT NULL,
  shingles BLOB NOT NULL,        -- 32 bits each
  PRIMARY KEY (time, article)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_search USING fts5 (
  title, text, content = 'articles', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');

CREATE VIRTUAL TABLE quote_search USING fts5 (
  text, content = 'quotes', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

-- Updates flush their hash of terms seldom: a third faster than with the default of 1 MB.
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 67108864);
INSERT INTO quote_search (quote_search, rank) VALUES ('hashsize', 67108864);

-- indexes

CREATE INDEX IF NOT EXISTS articles_day ON articles (day);
CREATE INDEX IF NOT EXISTS articles_cluster ON articles (cluster);
CREATE INDEX IF NOT EXISTS quotes_article ON quotes (article);
CREATE INDEX IF NOT EXISTS quotes_person ON quotes (person, day);
CREATE INDEX IF NOT EXISTS person_speakers_person ON person_speakers (person);
CREATE INDEX IF NOT EXISTS proposal_threads_thread ON proposal_threads (thread, day);
CREATE INDEX IF NOT EXISTS near_duplicates_other ON near_duplicates (other);
