-- Sums of a whole branch beside those of each project, so that a report of a region or of the group reads its own lines only;
-- and how many complaints say the same matter again (S1-47).
ALTER TABLE cases.counted ADD COLUMN repeats integer NOT NULL DEFAULT 0;
ALTER TABLE cases.tally ADD COLUMN repeats integer NOT NULL DEFAULT 0;

-- By organization node instead of by project: what is counted at the projects below it.
CREATE TABLE cases.branch_tally (
  node_id uuid NOT NULL, facet text COLLATE "C" NOT NULL, month date NOT NULL, key text COLLATE "C" NOT NULL, kind text COLLATE "C" NOT NULL,
  opened integer NOT NULL, in_time integer NOT NULL, late integer NOT NULL, overdue integer NOT NULL, reopened integer NOT NULL,
  rated integer NOT NULL, satisfaction integer NOT NULL,
  due integer NOT NULL, solved integer NOT NULL, special integer NOT NULL, special_solved integer NOT NULL,
  unconfirmed integer NOT NULL, withdrawn integer NOT NULL, awaiting integer NOT NULL, merged integer NOT NULL,
  closed integer NOT NULL, transfers integer NOT NULL, contacts integer NOT NULL, minutes bigint NOT NULL, repeats integer NOT NULL,
  PRIMARY KEY (node_id, facet, month, key, kind)
);
CALL platform.protect_by_node('cases.branch_tally');
CALL platform.append_only('cases.branch_tally');
CREATE POLICY own_functions ON cases.branch_tally TO CURRENT_USER USING (true) WITH CHECK (true);

-- What each case counts for now. `due_as` is how a promised end that has come stands (domain.md section 7 item 5).
CREATE OR REPLACE FUNCTION cases.facts_of(ids uuid[], as_of timestamptz) RETURNS SETOF cases.counted STABLE LANGUAGE sql AS $$
  SELECT c.id, c.project_id, c.kind, c.channel,
         CASE WHEN c1.parent_id IS NULL OR c2.parent_id IS NULL THEN c1.id WHEN c3.parent_id IS NULL THEN c2.id ELSE c3.id END,
         c.department_id, c.owner_staff_id, (c.opened_at AT TIME ZONE z.zone)::date,
         CASE WHEN due.stands IS NOT NULL THEN date_trunc('month', c.close_due_at AT TIME ZONE z.zone)::date END,
         CASE WHEN c.merged_into IS NULL THEN date_trunc('month', c.closed_at AT TIME ZONE z.zone)::date END,
         (coalesce(c.first_replied_at <= c.first_reply_due_at, false))::int, (coalesce(c.first_replied_at > c.first_reply_due_at, false))::int,
         (c.first_replied_at IS NULL AND c.merged_into IS NULL AND c.first_reply_due_at < as_of)::int, (c.reopened_count > 0)::int,
         (c.satisfaction IS NOT NULL)::int, coalesce(c.satisfaction, 0), due.stands,
         CASE WHEN c.closed_at IS NULL THEN 0 ELSE c.transfer_count END, CASE WHEN c.closed_at IS NULL THEN 0 ELSE c.contact_count END,
         coalesce(extract(epoch FROM c.closed_at - c.opened_at)::int / 60, 0), (c.repeat_of IS NOT NULL)::int
    FROM cases.case_file c
    LEFT JOIN estate.project p ON p.id = c.project_id
    CROSS JOIN LATERAL (SELECT coalesce(p.timezone, 'Asia/Shanghai') AS zone) z
    LEFT JOIN cases.category c1 ON c1.id = c.category_id LEFT JOIN cases.category c2 ON c2.id = c1.parent_id
    LEFT JOIN cases.category c3 ON c3.id = c2.parent_id
    CROSS JOIN LATERAL (SELECT CASE
      WHEN c.close_due_at IS NULL THEN NULL
      WHEN c.merged_into IS NOT NULL THEN 'merged'
      WHEN c.special_since IS NOT NULL THEN CASE
        WHEN c.closure IN ('confirmed', 'documentedOffer') AND coalesce(c.result_at, c.closed_at) <= c.close_due_at THEN 'specialSolved'
        WHEN c.closed_at IS NOT NULL OR c.close_due_at < as_of THEN 'special' END
      WHEN c.closure = 'notConfirmed' THEN 'unconfirmed'
      WHEN c.closure = 'withdrawn' THEN 'withdrawn'
      WHEN c.closed_at IS NOT NULL THEN CASE WHEN coalesce(c.result_at, c.closed_at) <= c.close_due_at THEN 'solved' ELSE 'unsolved' END
      WHEN c.close_due_at >= as_of THEN NULL
      WHEN c.result_at <= c.close_due_at THEN 'awaiting'
      ELSE 'unsolved' END AS stands) due
   WHERE c.id = ANY (ids) AND c.confidence IS NULL
$$;

-- Counts these cases anew: takes what each counted for before out of the sums and puts in what it counts for now; twice is the
-- same as once. Tells of which places something changed.
CREATE OR REPLACE FUNCTION cases.count_cases(ids uuid[], as_of timestamptz) RETURNS TABLE (project_id uuid, topic_id uuid, home_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
#variable_conflict use_column
BEGIN
  IF NOT scope.is_system() THEN RAISE EXCEPTION 'only the job counts' USING ERRCODE = 'insufficient_privilege'; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('cases.count_cases'));
  RETURN QUERY
  WITH fresh AS MATERIALIZED (SELECT * FROM facts_of(ids, as_of)),
  old AS MATERIALIZED (SELECT * FROM counted WHERE case_id = ANY (ids)),
  changed AS MATERIALIZED (SELECT f.case_id FROM fresh f LEFT JOIN old o USING (case_id) WHERE f IS DISTINCT FROM o),
  both_ways AS MATERIALIZED (
    SELECT f.*, 1 AS sign FROM fresh f JOIN changed USING (case_id)
    UNION ALL SELECT o.*, -1 FROM old o JOIN changed USING (case_id)),
  put AS (
    INSERT INTO counted SELECT f.* FROM fresh f JOIN changed USING (case_id)
    ON CONFLICT (case_id) DO UPDATE SET (kind, channel, topic_id, department_id, owner_staff_id, opened_on, due_month, closed_month, in_time,
        late, overdue, reopened, rated, satisfaction, due_as, transfers, contacts, minutes, repeats)
      = (excluded.kind, excluded.channel, excluded.topic_id, excluded.department_id, excluded.owner_staff_id, excluded.opened_on,
         excluded.due_month, excluded.closed_month, excluded.in_time, excluded.late, excluded.overdue, excluded.reopened, excluded.rated,
         excluded.satisfaction, excluded.due_as, excluded.transfers, excluded.contacts, excluded.minutes, excluded.repeats)),
  sums (project_id, facet, month, key, kind, opened, in_time, late, overdue, reopened, rated, satisfaction, due, solved, special,
    special_solved, unconfirmed, withdrawn, awaiting, merged, closed, transfers, contacts, minutes, repeats) AS MATERIALIZED (
    SELECT b.project_id, x.facet, m.month, x.key, b.kind,
           coalesce(sum(sign) FILTER (WHERE m.of = 'opened'), 0), coalesce(sum(sign * in_time) FILTER (WHERE m.of = 'opened'), 0),
           coalesce(sum(sign * late) FILTER (WHERE m.of = 'opened'), 0), coalesce(sum(sign * overdue) FILTER (WHERE m.of = 'opened'), 0),
           coalesce(sum(sign * reopened) FILTER (WHERE m.of = 'opened'), 0), coalesce(sum(sign * rated) FILTER (WHERE m.of = 'opened'), 0),
           coalesce(sum(sign * satisfaction) FILTER (WHERE m.of = 'opened'), 0),
           coalesce(sum(sign) FILTER (WHERE m.of = 'due' AND due_as IN ('solved', 'unsolved', 'withdrawn')), 0),
           coalesce(sum(sign) FILTER (WHERE m.of = 'due' AND due_as = 'solved'), 0),
           coalesce(sum(sign) FILTER (WHERE m.of = 'due' AND due_as IN ('special', 'specialSolved')), 0),
           coalesce(sum(sign) FILTER (WHERE m.of = 'due' AND due_as = 'specialSolved'), 0),
           coalesce(sum(sign) FILTER (WHERE m.of = 'due' AND due_as = 'unconfirmed'), 0), coalesce(sum(sign) FILTER (WHERE m.of = 'due' AND due_as = 'withdrawn'), 0),
           coalesce(sum(sign) FILTER (WHERE m.of = 'due' AND due_as = 'awaiting'), 0), coalesce(sum(sign) FILTER (WHERE m.of = 'due' AND due_as = 'merged'), 0),
           coalesce(sum(sign) FILTER (WHERE m.of = 'closed'), 0), coalesce(sum(sign * transfers) FILTER (WHERE m.of = 'closed'), 0),
           coalesce(sum(sign * contacts) FILTER (WHERE m.of = 'closed'), 0), coalesce(sum(sign * minutes::bigint) FILTER (WHERE m.of = 'closed'), 0),
           coalesce(sum(sign * repeats) FILTER (WHERE m.of = 'opened'), 0)
      FROM both_ways b
     CROSS JOIN LATERAL (VALUES ('all', ''), ('category', coalesce(b.topic_id::text, '')), ('department', coalesce(b.department_id::text, '')),
                                ('person', b.owner_staff_id::text), ('channel', b.channel)) x (facet, key)
     CROSS JOIN LATERAL (VALUES (date_trunc('month', b.opened_on)::date, 'opened'), (b.due_month, 'due'), (b.closed_month, 'closed')) m (month, of)
     WHERE m.month IS NOT NULL
     GROUP BY b.project_id, x.facet, m.month, x.key, b.kind),
  of_project AS (
    INSERT INTO tally AS t SELECT * FROM sums
    ON CONFLICT (project_id, facet, month, key, kind) DO UPDATE SET
      opened = t.opened + excluded.opened, in_time = t.in_time + excluded.in_time, late = t.late + excluded.late, overdue = t.overdue + excluded.overdue, reopened = t.reopened + excluded.reopened,
      rated = t.rated + excluded.rated, satisfaction = t.satisfaction + excluded.satisfaction, due = t.due + excluded.due, solved = t.solved + excluded.solved, special = t.special + excluded.special,
      special_solved = t.special_solved + excluded.special_solved, unconfirmed = t.unconfirmed + excluded.unconfirmed, withdrawn = t.withdrawn + excluded.withdrawn, awaiting = t.awaiting + excluded.awaiting, merged = t.merged + excluded.merged,
      closed = t.closed + excluded.closed, transfers = t.transfers + excluded.transfers, contacts = t.contacts + excluded.contacts, minutes = t.minutes + excluded.minutes, repeats = t.repeats + excluded.repeats),
  of_branch AS (
    INSERT INTO branch_tally AS t
    SELECT p.node_id, s.facet, s.month, s.key, s.kind,
           sum(s.opened), sum(s.in_time), sum(s.late), sum(s.overdue), sum(s.reopened), sum(s.rated), sum(s.satisfaction), sum(s.due), sum(s.solved),
           sum(s.special), sum(s.special_solved), sum(s.unconfirmed), sum(s.withdrawn), sum(s.awaiting), sum(s.merged), sum(s.closed), sum(s.transfers), sum(s.contacts),
           sum(s.minutes), sum(s.repeats)
      FROM sums s JOIN scope.project_branch p USING (project_id) GROUP BY p.node_id, s.facet, s.month, s.key, s.kind
    ON CONFLICT (node_id, facet, month, key, kind) DO UPDATE SET
      opened = t.opened + excluded.opened, in_time = t.in_time + excluded.in_time, late = t.late + excluded.late, overdue = t.overdue + excluded.overdue, reopened = t.reopened + excluded.reopened,
      rated = t.rated + excluded.rated, satisfaction = t.satisfaction + excluded.satisfaction, due = t.due + excluded.due, solved = t.solved + excluded.solved, special = t.special + excluded.special,
      special_solved = t.special_solved + excluded.special_solved, unconfirmed = t.unconfirmed + excluded.unconfirmed, withdrawn = t.withdrawn + excluded.withdrawn, awaiting = t.awaiting + excluded.awaiting, merged = t.merged + excluded.merged,
      closed = t.closed + excluded.closed, transfers = t.transfers + excluded.transfers, contacts = t.contacts + excluded.contacts, minutes = t.minutes + excluded.minutes, repeats = t.repeats + excluded.repeats),
  by_day AS (
    INSERT INTO topic_day AS t SELECT b.project_id, b.topic_id, b.opened_on, sum(sign)
      FROM both_ways b WHERE b.topic_id IS NOT NULL AND b.kind IN ('complaint', 'faultReport')
     GROUP BY b.project_id, b.topic_id, b.opened_on HAVING sum(sign) <> 0
    ON CONFLICT (project_id, topic_id, day) DO UPDATE SET cases = t.cases + excluded.cases)
  SELECT f.project_id, f.topic_id, c.home_id FROM fresh f JOIN changed USING (case_id)
    JOIN case_file c ON c.project_id = f.project_id AND c.id = f.case_id;
END $$;

-- What is counted already.
UPDATE cases.counted n SET repeats = 1 FROM cases.case_file c
 WHERE c.repeat_of IS NOT NULL AND c.project_id = n.project_id AND c.id = n.case_id;
UPDATE cases.tally t SET repeats = s.repeats
  FROM (SELECT n.project_id, x.facet, date_trunc('month', n.opened_on)::date AS month, x.key, n.kind, count(*) AS repeats
          FROM cases.counted n
         CROSS JOIN LATERAL (VALUES ('all', ''), ('category', coalesce(n.topic_id::text, '')), ('department', coalesce(n.department_id::text, '')),
                                    ('person', n.owner_staff_id::text), ('channel', n.channel)) x (facet, key)
         WHERE n.repeats = 1 GROUP BY 1, 2, 3, 4, 5) s
 WHERE (t.project_id, t.facet, t.month, t.key, t.kind) = (s.project_id, s.facet, s.month, s.key, s.kind);
DELETE FROM cases.tally WHERE project_id = '00000000-0000-0000-0000-000000000000';
INSERT INTO cases.branch_tally
  SELECT p.node_id, t.facet, t.month, t.key, t.kind,
         sum(t.opened), sum(t.in_time), sum(t.late), sum(t.overdue), sum(t.reopened), sum(t.rated), sum(t.satisfaction), sum(t.due), sum(t.solved),
         sum(t.special), sum(t.special_solved), sum(t.unconfirmed), sum(t.withdrawn), sum(t.awaiting), sum(t.merged), sum(t.closed), sum(t.transfers), sum(t.contacts),
         sum(t.minutes), sum(t.repeats)
    FROM cases.tally t JOIN scope.project_branch p USING (project_id) GROUP BY p.node_id, t.facet, t.month, t.key, t.kind;

-- When a company or a project moves, its sums move with it. Counting and moving take turns.
CREATE FUNCTION cases.move_branch_tallies() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
DECLARE
  measures text[] := '{opened,in_time,late,overdue,reopened,rated,satisfaction,due,solved,special,special_solved,unconfirmed,withdrawn,awaiting,merged,closed,transfers,contacts,minutes,repeats}';
  sign text := CASE TG_OP WHEN 'INSERT' THEN '' ELSE '-' END;
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM lines) THEN PERFORM pg_advisory_xact_lock(hashtext('cases.count_cases')); END IF;
  EXECUTE format(
    'INSERT INTO branch_tally AS t SELECT l.node_id, x.facet, x.month, x.key, x.kind, %s FROM lines l JOIN tally x USING (project_id)
      GROUP BY l.node_id, x.facet, x.month, x.key, x.kind
     ON CONFLICT (node_id, facet, month, key, kind) DO UPDATE SET %s',
    (SELECT string_agg(format('%ssum(x.%I)', sign, m), ', ' ORDER BY n) FROM unnest(measures) WITH ORDINALITY u (m, n)),
    (SELECT string_agg(format('%1$I = t.%1$I + excluded.%1$I', m), ', ') FROM unnest(measures) m));
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION cases.move_branch_tallies FROM PUBLIC;
CREATE TRIGGER tallies_come AFTER INSERT ON scope.project_branch REFERENCING NEW TABLE AS lines
  FOR EACH STATEMENT EXECUTE FUNCTION cases.move_branch_tallies();
CREATE TRIGGER tallies_go AFTER DELETE ON scope.project_branch REFERENCING OLD TABLE AS lines
  FOR EACH STATEMENT EXECUTE FUNCTION cases.move_branch_tallies();
