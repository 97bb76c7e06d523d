-- What the words of closed cases say about topic, urgency and department: counts, learned in batches. Personal data is
-- masked before; only the functions below write, and counting leaves no lines in the log.
CREATE TABLE cases.learned_label (
  number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  field text NOT NULL CHECK (field IN ('topic', 'urgency', 'department')), label text COLLATE "C" NOT NULL,
  cases integer NOT NULL DEFAULT 0, grams integer NOT NULL DEFAULT 0, UNIQUE (field, label)
);
-- In how many cases of each label (by its number) a gram stands.
CREATE TABLE cases.learned_gram (gram text COLLATE "C" PRIMARY KEY, cases integer NOT NULL, counts jsonb NOT NULL);
-- Up to which closed case was learned.
CREATE TABLE cases.learned_until (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one), closed_at timestamptz NOT NULL, case_id uuid NOT NULL,
  learned integer NOT NULL DEFAULT 0, grams integer NOT NULL DEFAULT 0
);
INSERT INTO cases.learned_until (closed_at, case_id) VALUES ('-infinity', '00000000-0000-0000-0000-000000000000');
-- Whether a case would have been guessed right before it was learned; null where nothing was guessed.
CREATE TABLE cases.learned_case (
  case_id uuid PRIMARY KEY, closed_at timestamptz NOT NULL, topic_hit boolean, urgency_hit boolean, department_hit boolean
);
CREATE INDEX ON cases.learned_case (closed_at DESC);
DO $$
DECLARE tbl text;
BEGIN
  FOREACH tbl IN ARRAY '{learned_label,learned_gram,learned_until,learned_case}'::text[] LOOP
    EXECUTE format('CALL platform.protect(''cases.%I'', ''(SELECT scope.is_staff()) OR (SELECT scope.is_system())'')', tbl);
    EXECUTE format('CALL platform.append_only(''cases.%I'')', tbl);
    EXECUTE format('REVOKE INSERT ON cases.%I FROM tongxing_app', tbl);
    EXECUTE format('CREATE POLICY own_functions ON cases.%I TO CURRENT_USER USING (true) WITH CHECK (true)', tbl);
  END LOOP;
END $$;

-- What was suggested and whether it was taken.
CREATE TABLE cases.suggestion_answer (
  id uuid PRIMARY KEY, project_id uuid NOT NULL, case_id uuid, at timestamptz NOT NULL, staff_id uuid,
  field text NOT NULL CHECK (field IN ('topic', 'urgency', 'department')), suggested text NOT NULL, taken boolean NOT NULL
);
CREATE INDEX ON cases.suggestion_answer (field, at DESC);
CALL platform.protect_by_project('cases.suggestion_answer', residents => 'false');
CALL platform.append_only('cases.suggestion_answer');
CREATE POLICY own_functions ON cases.suggestion_answer FOR SELECT TO CURRENT_USER USING (true);

CREATE INDEX closed_in_order ON cases.case_file (closed_at, id) WHERE closed_at IS NOT NULL;

CREATE FUNCTION cases.added(one jsonb, other jsonb) RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$
  SELECT jsonb_object_agg(key, n) FROM (SELECT key, sum(value::integer) AS n FROM
    (SELECT * FROM jsonb_each_text(one) UNION ALL SELECT * FROM jsonb_each_text(other)) part GROUP BY key) summed
$$;

-- Adds a batch and moves on, in one go: a batch that was cut off was never learned, one that was learned is not learned again.
CREATE FUNCTION cases.learn(labels jsonb, words jsonb, outcomes jsonb, was_until timestamptz, now_until timestamptz, last_case uuid)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
BEGIN
  IF NOT scope.is_system() THEN RAISE EXCEPTION 'only the job learns' USING ERRCODE = 'insufficient_privilege'; END IF;
  UPDATE learned_until SET closed_at = now_until, case_id = last_case, learned = learned + jsonb_array_length(outcomes)
   WHERE learned_until.closed_at = was_until;
  IF NOT FOUND THEN RETURN false; END IF;
  INSERT INTO learned_label (field, label, cases, grams)
    SELECT l.field, l.label, l.cases, l.grams FROM jsonb_to_recordset(labels) AS l(field text, label text, cases integer, grams integer)
    ON CONFLICT (field, label) DO UPDATE SET cases = learned_label.cases + excluded.cases, grams = learned_label.grams + excluded.grams;
  -- Counts come by the place of their label in `labels`.
  INSERT INTO learned_gram (gram, cases, counts)
    SELECT w.gram, w.cases, (SELECT jsonb_object_agg(n.number, c.value) FROM jsonb_each(w.counts) c
      JOIN learned_label n ON n.field = labels -> c.key::integer ->> 'field' AND n.label = labels -> c.key::integer ->> 'label')
      FROM jsonb_to_recordset(words) AS w(gram text, cases integer, counts jsonb)
    ON CONFLICT (gram) DO UPDATE SET cases = learned_gram.cases + excluded.cases, counts = added(learned_gram.counts, excluded.counts);
  INSERT INTO learned_case (case_id, closed_at, topic_hit, urgency_hit, department_hit)
    SELECT o.id, o.closed_at, o.topic, o.urgency, o.department
      FROM jsonb_to_recordset(outcomes) AS o(id uuid, closed_at timestamptz, topic boolean, urgency boolean, department boolean)
    ON CONFLICT (case_id) DO NOTHING;
  UPDATE learned_until SET grams = (SELECT count(*) FROM learned_gram);
  RETURN true;
END $$;

-- Halves everything once there is much, so that what was learned lately weighs more and the tables stay bounded.
CREATE FUNCTION cases.forget_half() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
BEGIN
  IF NOT scope.is_system() THEN RAISE EXCEPTION 'only the job forgets' USING ERRCODE = 'insufficient_privilege'; END IF;
  DELETE FROM learned_gram WHERE cases < 2;
  UPDATE learned_gram SET cases = cases / 2, counts = coalesce((SELECT jsonb_object_agg(key, value::integer / 2)
    FROM jsonb_each_text(counts) WHERE value::integer > 1), '{}');
  UPDATE learned_label SET cases = cases / 2, grams = grams / 2;
  UPDATE learned_until SET learned = learned / 2, grams = (SELECT count(*) FROM learned_gram);
  DELETE FROM learned_case WHERE closed_at < (SELECT closed_at - interval '90 days' FROM learned_until);
END $$;
REVOKE EXECUTE ON FUNCTION cases.learn, cases.forget_half FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.learn, cases.forget_half TO tongxing_app;
