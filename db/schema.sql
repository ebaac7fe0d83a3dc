-- OnRecord fact store, version 2. Described in docs/store.md.
--
-- Offsets ("start", "end") are Unicode code points of articles.text, half-open: the words are
-- substr(text, start + 1, end - start), and stand beside the offsets. Days are ISO 8601 text.
-- The id of a fact is article * 100000 + its number in the article, in the order of the text.
-- Columns that say so in a comment hold the id of another table without being a foreign key: an
-- index on each would cost more than it serves.

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  ended TEXT,                    -- NULL: running, or stopped before its end
  arguments TEXT NOT NULL,
  version TEXT NOT NULL,         -- of the program
  rules_hash TEXT NOT NULL,      -- of the rule set; empty when not known
  read INTEGER NOT NULL DEFAULT 0,
  new INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  quotes INTEGER NOT NULL DEFAULT 0,
  speakers INTEGER NOT NULL DEFAULT 0,
  dates INTEGER NOT NULL DEFAULT 0,
  proposals INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE rules (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  rules_hash TEXT NOT NULL,      -- of the rule set it belongs to
  UNIQUE (name, rules_hash)
) STRICT;

-- What each layer of facts rested on in a rule set: where two sets agree, so do their facts.
CREATE TABLE rule_layers (
  rules_hash TEXT NOT NULL,
  layer TEXT NOT NULL,           -- dates quotes speakers proposals
  hash TEXT NOT NULL,
  PRIMARY KEY (rules_hash, layer)
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,      -- the id that the article came with
  title TEXT,
  published TEXT,                -- as given
  day TEXT,                      -- the day of it
  source TEXT,
  url TEXT,
  authors TEXT,                  -- JSON array
  section TEXT,
  language TEXT,
  run INTEGER NOT NULL REFERENCES runs (id),  -- the run that wrote its facts
  content_hash INTEGER NOT NULL,
  facts_hash INTEGER NOT NULL,
  rules_hash TEXT NOT NULL,
  layers INTEGER NOT NULL,       -- bits: dates 4, quotes 8, speakers 16, proposals 32
  extra TEXT,                    -- JSON object: keys that are not ours
  text TEXT NOT NULL
) STRICT;

CREATE TABLE speakers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,            -- person organisation government group anonymous document unknown
  identity TEXT NOT NULL UNIQUE, -- what makes mentions in two articles one speaker
  articles INTEGER NOT NULL DEFAULT 0,
  quotes INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What an article calls a speaker.
CREATE TABLE speaker_names (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id),
  speaker INTEGER NOT NULL REFERENCES speakers (id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,          -- the name in lower case without accents
  kind TEXT NOT NULL,
  role TEXT,
  run INTEGER NOT NULL          -- runs.id
) STRICT;

-- The words of every name, folded: finds a speaker by a part of the name.
CREATE TABLE speaker_words (
  word TEXT NOT NULL,
  speaker INTEGER NOT NULL REFERENCES speakers (id),
  PRIMARY KEY (word, speaker)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id),
  speaker INTEGER NOT NULL REFERENCES speakers (id),
  speaker_name INTEGER NOT NULL, -- speaker_names.id
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  run INTEGER NOT NULL          -- runs.id
) STRICT;

CREATE TABLE dates (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,            -- DATE TIME DURATION SET
  value TEXT NOT NULL,           -- TIMEX3
  mod TEXT,
  begin TEXT,                    -- first and last day of the value
  until TEXT,
  anchor TEXT,                   -- the day a relative value was resolved against
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  rule INTEGER REFERENCES rules (id),
  run INTEGER NOT NULL          -- runs.id
) STRICT;

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  type TEXT NOT NULL,            -- direct mixed indirect
  kind TEXT NOT NULL,            -- speech belief intention
  polarity TEXT NOT NULL,        -- '-': was not said
  statement INTEGER NOT NULL,    -- parts of one interrupted quote share it
  day TEXT,                      -- the day the article was published
  speaker INTEGER REFERENCES speakers (id),
  speaker_name INTEGER,          -- speaker_names.id
  speaker_start INTEGER,
  speaker_end INTEGER,
  speaker_text TEXT,
  cue_start INTEGER,
  cue_end INTEGER,
  cue TEXT,
  addressee_start INTEGER,
  addressee_end INTEGER,
  addressee TEXT,
  venue_start INTEGER,
  venue_end INTEGER,
  venue TEXT,
  said INTEGER REFERENCES dates (id),
  confidence REAL NOT NULL,
  rule INTEGER REFERENCES rules (id),
  run INTEGER NOT NULL          -- runs.id
) STRICT;

-- start, end and text are those of the trigger, the words that carry the act.
CREATE TABLE proposals (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  act TEXT NOT NULL,
  tier INTEGER NOT NULL,
  content_start INTEGER,
  content_end INTEGER,
  content TEXT,
  content_head_start INTEGER,
  content_head_end INTEGER,
  content_head TEXT,
  performer TEXT,
  condition_start INTEGER,
  condition_end INTEGER,
  condition TEXT,
  purpose_start INTEGER,
  purpose_end INTEGER,
  purpose TEXT,
  attribution TEXT,              -- who reports it: author source self
  certainty TEXT NOT NULL,
  polarity TEXT NOT NULL,
  realis TEXT,
  status TEXT,
  day TEXT,                      -- the day the article was published
  due TEXT,                      -- the last day of its timeframe
  plover TEXT,
  cameo TEXT,
  quote INTEGER REFERENCES quotes (id),
  evidence_start INTEGER,
  evidence_end INTEGER,
  evidence TEXT,
  confidence REAL NOT NULL,
  rule INTEGER REFERENCES rules (id),
  run INTEGER NOT NULL          -- runs.id
) STRICT;

CREATE TABLE proposal_parties (
  id INTEGER PRIMARY KEY,
  proposal INTEGER NOT NULL REFERENCES proposals (id),
  part TEXT NOT NULL,            -- proposer addressee source inner_addressee
  speaker INTEGER REFERENCES speakers (id),
  speaker_name INTEGER,          -- speaker_names.id
  name TEXT NOT NULL,
  via TEXT,                      -- how it was found
  start INTEGER,                 -- NULL where it is inferred
  end INTEGER,
  text TEXT
) STRICT;

CREATE TABLE proposal_dates (
  proposal INTEGER NOT NULL REFERENCES proposals (id),
  date INTEGER NOT NULL REFERENCES dates (id),
  PRIMARY KEY (proposal, date)
) STRICT;

CREATE TABLE proposal_links (
  proposal INTEGER NOT NULL REFERENCES proposals (id),
  relation TEXT NOT NULL,        -- responds_to
  other INTEGER NOT NULL REFERENCES proposals (id),
  PRIMARY KEY (proposal, relation, other)
) STRICT;

-- The things that a content joins.
CREATE TABLE proposal_parts (
  id INTEGER PRIMARY KEY,
  proposal INTEGER NOT NULL REFERENCES proposals (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- The act that is the chief word of a content; start, end and text are those of its trigger.
CREATE TABLE proposal_inner_acts (
  id INTEGER PRIMARY KEY,
  proposal INTEGER NOT NULL REFERENCES proposals (id),
  act TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  content_start INTEGER,
  content_end INTEGER,
  content TEXT
) STRICT;

-- Further words for a proposal, and what became of it, step by step.
CREATE TABLE proposal_mentions (
  id INTEGER PRIMARY KEY,
  proposal INTEGER NOT NULL REFERENCES proposals (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE proposal_steps (
  id INTEGER PRIMARY KEY,
  proposal INTEGER NOT NULL REFERENCES proposals (id),
  status TEXT NOT NULL,
  start INTEGER,
  end INTEGER,
  text TEXT
) STRICT;

-- Where words stand, for questions about them: for each batch of articles the places of a word in
-- the quotes, the proposals and the titles, packed.
CREATE TABLE words (
  layer INTEGER NOT NULL,        -- 0 quotes, 1 proposals, 2 titles of articles
  word TEXT NOT NULL,            -- in lower case, without accents and plural ending
  batch INTEGER NOT NULL,
  places BLOB NOT NULL,
  PRIMARY KEY (layer, word, batch)
) STRICT, WITHOUT ROWID;

-- Input that could not be read or stored, until it is.
CREATE TABLE failures (
  id INTEGER PRIMARY KEY,
  place TEXT NOT NULL,           -- file:line
  article TEXT,                  -- its key, where that could be read
  message TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs (id)
) STRICT;

-- Rows come in the order of these indexes, so that each goes to the end of its index: written with
-- the rows they cost less than made afterwards.
CREATE INDEX IF NOT EXISTS articles_run ON articles (run);
CREATE INDEX IF NOT EXISTS articles_rules ON articles (rules_hash);
CREATE INDEX IF NOT EXISTS speaker_names_article ON speaker_names (article);
CREATE INDEX IF NOT EXISTS mentions_article ON mentions (article);
CREATE INDEX IF NOT EXISTS dates_article ON dates (article);
CREATE INDEX IF NOT EXISTS quotes_article ON quotes (article);
CREATE INDEX IF NOT EXISTS proposals_article ON proposals (article);
CREATE INDEX IF NOT EXISTS proposal_parties_proposal ON proposal_parties (proposal);
CREATE INDEX IF NOT EXISTS proposal_parts_proposal ON proposal_parts (proposal);
CREATE INDEX IF NOT EXISTS proposal_inner_acts_proposal ON proposal_inner_acts (proposal);
CREATE INDEX IF NOT EXISTS proposal_mentions_proposal ON proposal_mentions (proposal);
CREATE INDEX IF NOT EXISTS proposal_steps_proposal ON proposal_steps (proposal);

-- indexes: a new store gets them at the end of its first run

CREATE INDEX IF NOT EXISTS articles_day ON articles (day);
CREATE INDEX IF NOT EXISTS articles_source ON articles (source, day);
CREATE INDEX IF NOT EXISTS speakers_quotes ON speakers (quotes);
CREATE INDEX IF NOT EXISTS speakers_kind ON speakers (kind, quotes);
CREATE INDEX IF NOT EXISTS speaker_names_speaker ON speaker_names (speaker);
CREATE INDEX IF NOT EXISTS speaker_names_role ON speaker_names (speaker) WHERE role IS NOT NULL;
CREATE INDEX IF NOT EXISTS speaker_words_speaker ON speaker_words (speaker);
CREATE INDEX IF NOT EXISTS mentions_speaker ON mentions (speaker);
CREATE INDEX IF NOT EXISTS dates_begin ON dates (begin);
CREATE INDEX IF NOT EXISTS dates_rule ON dates (rule);
CREATE INDEX IF NOT EXISTS quotes_day ON quotes (day);
CREATE INDEX IF NOT EXISTS quotes_speaker ON quotes (speaker, day);
CREATE INDEX IF NOT EXISTS quotes_said ON quotes (said) WHERE said IS NOT NULL;
CREATE INDEX IF NOT EXISTS quotes_rule ON quotes (rule);
CREATE INDEX IF NOT EXISTS proposals_day ON proposals (day);
CREATE INDEX IF NOT EXISTS proposals_due ON proposals (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS proposals_act ON proposals (act, day);
CREATE INDEX IF NOT EXISTS proposals_act_status ON proposals (act, status, day);
CREATE INDEX IF NOT EXISTS proposals_status ON proposals (status, day);
CREATE INDEX IF NOT EXISTS proposals_quote ON proposals (quote) WHERE quote IS NOT NULL;
CREATE INDEX IF NOT EXISTS proposals_rule ON proposals (rule);
CREATE INDEX IF NOT EXISTS proposal_parties_speaker ON proposal_parties (speaker, part);
CREATE INDEX IF NOT EXISTS proposal_dates_date ON proposal_dates (date);
CREATE INDEX IF NOT EXISTS proposal_links_other ON proposal_links (other);
CREATE INDEX IF NOT EXISTS failures_place ON failures (place);
CREATE INDEX IF NOT EXISTS failures_article ON failures (article);
CREATE INDEX IF NOT EXISTS failures_run ON failures (run);

-- views: the store as a notebook, each statement on one line. The line break is written out: char()
-- is a type to other programs that read these views.

CREATE VIEW said AS
SELECT
  a.title AS article,
  a.published,
  replace(coalesce(n.name, q.speaker_text), '
', ' ') AS speaker,
  n.role,
  q.type,
  replace(q.text, '
', ' ') AS quote,
  q.cue,
  coalesce(d.value, d.text) AS said_on,
  q.polarity,
  a.key AS article_key,
  q.id AS quote_id
FROM quotes q
JOIN articles a ON a.id = q.article
LEFT JOIN speaker_names n ON n.id = q.speaker_name
LEFT JOIN dates d ON d.id = q.said;

CREATE VIEW proposed AS
SELECT
  (SELECT group_concat(name, ', ') FROM proposal_parties
    WHERE proposal = p.id AND part = 'proposer') AS who,
  p.act,
  (SELECT group_concat(name, ', ') FROM proposal_parties
    WHERE proposal = p.id AND part = 'addressee') AS to_whom,
  CASE WHEN p.polarity = '-' AND coalesce(p.content, '') NOT LIKE 'not %'
      AND coalesce(p.content, '') NOT LIKE 'never %' THEN 'not: ' ELSE '' END
    || replace(coalesce(p.content, p.text), '
', ' ') AS what,
  (SELECT group_concat(d.text, ', ') FROM proposal_dates pd JOIN dates d ON d.id = pd.date
    WHERE pd.proposal = p.id) AS by_when,
  p.status,
  (SELECT group_concat(name, ', ') FROM proposal_parties
    WHERE proposal = p.id AND part = 'source') AS said_by,
  (SELECT group_concat(replace(text, '
', ' '), '; ') FROM proposal_parts WHERE proposal = p.id) AS parts,
  (SELECT i.act || coalesce(' ' || (SELECT group_concat(name, ', ') FROM proposal_parties
      WHERE proposal = p.id AND part = 'inner_addressee'), '') || coalesce(': ' || replace(i.content, '
', ' '), '') FROM proposal_inner_acts i WHERE i.proposal = p.id) AS inner_act,
  a.title AS article,
  a.published,
  p.polarity,
  a.key AS article_key,
  p.id AS proposal_id
FROM proposals p
JOIN articles a ON a.id = p.article;

CREATE VIEW timeline AS
SELECT
  d.begin AS day,
  replace(substr(a.text, d.sentence_start + 1, d.sentence_end - d.sentence_start), '
', ' ')
    AS what,
  a.title AS article,
  d.text AS words,
  d.value,
  d.until,
  a.published,
  a.key AS article_key,
  d.id AS date_id
FROM dates d
JOIN articles a ON a.id = d.article
WHERE d.begin IS NOT NULL AND d.type IN ('DATE', 'TIME')
ORDER BY d.begin, d.id;
