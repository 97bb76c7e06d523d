-- What a person has of a case at the desk: until when she has seen it, whether somebody named her, and words not sent yet.
-- One row a person and case, written by the functions below alone; they are nobody else's, so they leave no audit lines.
CREATE TABLE cases.mark (
  staff_id uuid NOT NULL, case_id uuid NOT NULL, project_id uuid NOT NULL,
  -- Everything up to here was seen; empty means that it was put back to unread, or never looked at.
  seen_at timestamptz, mentioned_at timestamptz,
  -- {"reply": {"text": "…", "at": "…"}}
  drafts jsonb NOT NULL DEFAULT '{}', kept_at timestamptz NOT NULL,
  PRIMARY KEY (staff_id, case_id)
);
CREATE INDEX mention_mark ON cases.mark (staff_id) WHERE mentioned_at IS NOT NULL;
CREATE INDEX draft_mark ON cases.mark (staff_id) WHERE drafts <> '{}';
CREATE INDEX ON cases.mark (kept_at);
CALL platform.protect('cases.mark', 'staff_id = (SELECT scope.actor()) OR (SELECT scope.is_system())');
CALL platform.append_only('cases.mark');
REVOKE INSERT ON cases.mark FROM tongxing_app;
CREATE POLICY own_functions ON cases.mark FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);

-- The cases among these that the asker reaches, with their projects.
CREATE FUNCTION cases.in_reach(wanted uuid[]) RETURNS TABLE (case_id uuid, project_id uuid)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  SELECT c.id, c.project_id FROM case_file c
   WHERE c.id = ANY (wanted) AND (scope.is_staff() AND scope.sees_everything() OR scope.is_system() OR c.project_id IN
     (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY (scope.nodes())))
$$;

-- Seen up to these moments; without a moment the case counts as unread again. Looking never goes back by itself.
CREATE FUNCTION cases.look_at(wanted uuid[], until timestamptz[], at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  INSERT INTO mark AS m (staff_id, case_id, project_id, seen_at, kept_at)
  SELECT scope.actor(), r.case_id, r.project_id, w.seen, at
    FROM unnest(wanted, until) AS w(id, seen) JOIN in_reach(wanted) r ON r.case_id = w.id
   WHERE scope.is_staff()
  ON CONFLICT (staff_id, case_id) DO UPDATE SET kept_at = excluded.kept_at,
    seen_at = CASE WHEN excluded.seen_at IS NULL THEN NULL ELSE greatest(m.seen_at, excluded.seen_at) END
$$;

-- Words that were not sent yet; empty words take the draft away.
CREATE FUNCTION cases.keep_draft(wanted uuid, kind text, words text, at timestamptz) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  INSERT INTO mark AS m (staff_id, case_id, project_id, drafts, kept_at)
  SELECT scope.actor(), r.case_id, r.project_id,
         CASE WHEN words = '' THEN '{}' ELSE jsonb_build_object(kind, jsonb_build_object('text', words, 'at', at)) END, at
    FROM in_reach(ARRAY[wanted]) r WHERE scope.is_staff()
  ON CONFLICT (staff_id, case_id) DO UPDATE SET drafts = (m.drafts - kind) || excluded.drafts, kept_at = excluded.kept_at
  RETURNING true
$$;

-- Somebody is named in a note of this case.
CREATE FUNCTION cases.mention(wanted uuid, named uuid[], at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  INSERT INTO mark AS m (staff_id, case_id, project_id, mentioned_at, kept_at)
  SELECT n.id, r.case_id, r.project_id, at, at FROM in_reach(ARRAY[wanted]) r CROSS JOIN (SELECT DISTINCT unnest(named)) AS n(id)
  ON CONFLICT (staff_id, case_id) DO UPDATE SET mentioned_at = excluded.mentioned_at, kept_at = excluded.kept_at
$$;

-- What nobody has touched for long and nobody waits for: nothing is lost but the dot beside an old case.
CREATE FUNCTION cases.drop_marks(before timestamptz, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
DECLARE gone integer;
BEGIN
  IF NOT scope.is_system() THEN RETURN 0; END IF;
  DELETE FROM mark WHERE (staff_id, case_id) IN (
    SELECT m.staff_id, m.case_id FROM mark m
     WHERE m.kept_at < before AND m.drafts = '{}' AND NOT EXISTS (
       SELECT FROM case_file c WHERE c.project_id = m.project_id AND c.id = m.case_id AND c.closed_at IS NULL AND c.owner_staff_id = m.staff_id)
     LIMIT most);
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
REVOKE EXECUTE ON FUNCTION cases.in_reach, cases.look_at, cases.keep_draft, cases.mention, cases.drop_marks FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.look_at, cases.keep_draft, cases.mention, cases.drop_marks TO tongxing_app;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseMentioned', 'inApp', 'zh', '{by}提到了您：{title}', '请看内部备注：{about}。',
 '{"title": "阳台渗水", "about": "TS-2026-000042 · 砚湖湾 3栋2单元1602 · 沈佳禾", "by": "林夕"}'),
('caseMentioned', 'inApp', 'en', '{by} named you: {title}', 'Please read the internal note: {about}.',
 '{"title": "Water on the balcony", "about": "TS-2026-000042 · Yanhuwan 3-2-1602 · Shen Jiahe", "by": "Lin Xi"}');
