-- What the house knows and how it speaks (S2-06, S2-17, S4-08, S4-10, S0-46), in editions: written, read by a second person, published.
CREATE SCHEMA knowledge;
GRANT USAGE ON SCHEMA knowledge TO tongxing_app;

-- Title and words are those of the published edition, before there is one those of the first draft.
CREATE TABLE knowledge.piece (
  id uuid PRIMARY KEY, sort text NOT NULL CHECK (sort IN ('article', 'template', 'guide', 'creed')),
  -- Of the whole group where it is empty.
  project_id uuid REFERENCES estate.project,
  audience text NOT NULL DEFAULT 'staff' CHECK (audience IN ('staff', 'customers')),
  -- What an answer does, for templates: the first word, a progress, a plan, a result, an end.
  purpose text CHECK (purpose IN ('firstReply', 'progress', 'plan', 'result', 'closing')),
  -- Topics of cases; they belong to another module and are never removed.
  topic_ids uuid[] NOT NULL DEFAULT '{}',
  review_on date, active boolean NOT NULL DEFAULT true,
  title_zh text NOT NULL, title_en text NOT NULL, body_zh text NOT NULL, body_en text NOT NULL,
  -- The published edition, and the one that is on its way.
  number integer, published_on date, pending text CHECK (pending IN ('draft', 'review')),
  searched text NOT NULL, grams text[] NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  CHECK ((sort = 'template') = (purpose IS NOT NULL)), CHECK (sort = 'article' OR audience = 'staff')
);
CREATE INDEX ON knowledge.piece (sort, created_at, id);
CREATE INDEX ON knowledge.piece (project_id) WHERE project_id IS NOT NULL;
CREATE INDEX ON knowledge.piece USING gin (grams);
CREATE UNIQUE INDEX one_of_the_house ON knowledge.piece (sort) WHERE sort IN ('guide', 'creed');
CALL platform.protect('knowledge.piece', $$(SELECT scope.sees_everything())
  OR ((SELECT scope.is_staff()) AND (project_id IS NULL OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))))
  OR ((SELECT scope.kind()) IN ('public', 'resident') AND audience = 'customers' AND active AND number IS NOT NULL
    AND (project_id IS NULL OR project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])))$$,
  $$(SELECT scope.sees_everything()) OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))$$, '{searched,grams}');
REVOKE DELETE ON knowledge.piece FROM tongxing_app;
CALL platform.name_rows('knowledge.piece', 'r.title_zh', 'r.title_en');

CREATE TABLE knowledge.edition (
  id uuid PRIMARY KEY, piece_id uuid NOT NULL REFERENCES knowledge.piece, project_id uuid REFERENCES estate.project,
  number integer NOT NULL, state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'review', 'published', 'replaced')),
  title_zh text NOT NULL, title_en text NOT NULL, body_zh text NOT NULL, body_en text NOT NULL,
  written_by text NOT NULL, written_by_id uuid,
  -- What the reader is told when she is asked, and why it came back.
  note text, published_by text, published_on date,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (piece_id, number), CHECK ((state IN ('published', 'replaced')) = (published_on IS NOT NULL))
);
CREATE UNIQUE INDEX one_edition_pending ON knowledge.edition (piece_id) WHERE state IN ('draft', 'review');
CREATE INDEX ON knowledge.edition (project_id) WHERE project_id IS NOT NULL;
CALL platform.protect('knowledge.edition', $$(SELECT scope.sees_everything()) OR ((SELECT scope.is_staff()) AND (project_id IS NULL OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))))$$,
  $$(SELECT scope.sees_everything()) OR project_id IN
    (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
REVOKE DELETE ON knowledge.edition FROM tongxing_app;
CALL platform.name_rows('knowledge.edition', $$r.title_zh || ' · 第 ' || r.number || ' 版'$$, $$r.title_en || ', edition ' || r.number$$);

-- How often a piece was used for an answer; only its own function counts, and counting leaves no lines in the log.
CREATE TABLE knowledge.use_count (
  piece_id uuid PRIMARY KEY REFERENCES knowledge.piece, uses integer NOT NULL, last_used_at timestamptz NOT NULL
);
CALL platform.protect('knowledge.use_count', '(SELECT scope.is_staff()) OR (SELECT scope.sees_everything())');
CALL platform.append_only('knowledge.use_count');
REVOKE INSERT ON knowledge.use_count FROM tongxing_app;
CREATE POLICY own_functions ON knowledge.use_count TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE FUNCTION knowledge.note_use(used uuid, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = knowledge, pg_temp AS $$
  INSERT INTO use_count (piece_id, uses, last_used_at) SELECT used, 1, at WHERE scope.is_staff() OR scope.is_system()
  ON CONFLICT (piece_id) DO UPDATE SET uses = use_count.uses + 1, last_used_at = excluded.last_used_at
$$;
REVOKE EXECUTE ON FUNCTION knowledge.note_use FROM PUBLIC;
GRANT EXECUTE ON FUNCTION knowledge.note_use TO tongxing_app;

-- Phrases that blame or sound like an office, with what is better and why (S4-08: the customer is right, and if not, see the first rule).
CREATE TABLE knowledge.tone_word (
  id uuid PRIMARY KEY DEFAULT uuidv7(), kind text NOT NULL CHECK (kind IN ('blaming', 'bureaucratic', 'cold', 'evasive')),
  phrase text NOT NULL UNIQUE CHECK (phrase ~ '\S'), better text NOT NULL, why_zh text NOT NULL, why_en text NOT NULL,
  active boolean NOT NULL DEFAULT true, version integer NOT NULL DEFAULT 1, changed_by text
);
CALL platform.protect_reference('knowledge.tone_word');
REVOKE DELETE ON knowledge.tone_word FROM tongxing_app;
CALL platform.name_rows('knowledge.tone_word', 'r.phrase', 'r.phrase');
