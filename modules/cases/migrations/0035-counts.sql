-- Figures over millions of cases: what each case counts for, as it was last counted, and the sums by month. Both are filled in
-- batches from the log of events (jobs/count-changes.ts), so that nothing is added to the opening and moving of a case.

CREATE TABLE cases.counted (
  case_id uuid PRIMARY KEY, project_id uuid NOT NULL, kind text NOT NULL, channel text NOT NULL,
  -- The topic in the second level of the tree.
  topic_id uuid, department_id uuid, owner_staff_id uuid NOT NULL,
  -- Days and months in the zone of the project.
  opened_on date NOT NULL, due_month date, closed_month date,
  in_time integer NOT NULL, late integer NOT NULL, overdue integer NOT NULL, reopened integer NOT NULL,
  rated integer NOT NULL, satisfaction integer NOT NULL, due_as text,
  transfers integer NOT NULL, contacts integer NOT NULL, minutes integer NOT NULL
);
CALL platform.protect_by_project('cases.counted', residents => 'false');
CALL platform.append_only('cases.counted');

-- By month, and by one of the facets; the project that is all zeros stands for the whole group.
CREATE TABLE cases.tally (
  project_id uuid NOT NULL, facet text COLLATE "C" NOT NULL, month date NOT NULL, key text COLLATE "C" NOT NULL, kind text COLLATE "C" NOT NULL,
  opened integer NOT NULL, in_time integer NOT NULL, late integer NOT NULL, overdue integer NOT NULL, reopened integer NOT NULL,
  rated integer NOT NULL, satisfaction integer NOT NULL,
  due integer NOT NULL, solved integer NOT NULL, special integer NOT NULL, special_solved integer NOT NULL,
  unconfirmed integer NOT NULL, withdrawn integer NOT NULL, awaiting integer NOT NULL, merged integer NOT NULL,
  closed integer NOT NULL, transfers integer NOT NULL, contacts integer NOT NULL, minutes bigint NOT NULL,
  PRIMARY KEY (project_id, facet, month, key, kind)
);
CALL platform.protect_by_project('cases.tally', residents => 'false');
CALL platform.append_only('cases.tally');

-- Complaints and faults by day, for early warning.
CREATE TABLE cases.topic_day (
  project_id uuid NOT NULL, topic_id uuid NOT NULL, day date NOT NULL, cases integer NOT NULL,
  PRIMARY KEY (project_id, topic_id, day)
);
CALL platform.protect_by_project('cases.topic_day', residents => 'false');
CALL platform.append_only('cases.topic_day');

-- How far the log of events has been counted.
CREATE TABLE cases.count_cursor (one boolean PRIMARY KEY DEFAULT true CHECK (one), xid xid8 NOT NULL, position bigint NOT NULL);
INSERT INTO cases.count_cursor (xid, position) VALUES ('0', 0);
CALL platform.protect('cases.count_cursor', '(SELECT scope.is_system())');
CALL platform.append_only('cases.count_cursor');

CREATE POLICY own_functions ON cases.counted TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_functions ON cases.tally TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_functions ON cases.topic_day TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY own_functions ON cases.count_cursor TO CURRENT_USER USING (true) WITH CHECK (true);

-- What each case counts for now. `due_as` is how a promised end that has come stands (domain.md section 7 item 5).
CREATE FUNCTION cases.facts_of(ids uuid[], as_of timestamptz) RETURNS SETOF cases.counted STABLE LANGUAGE sql AS $$
  SELECT c.id, c.project_id, c.kind, c.channel,
         CASE WHEN c1.parent_id IS NULL OR c2.parent_id IS NULL THEN c1.id WHEN c3.parent_id IS NULL THEN c2.id ELSE c3.id END,
         c.department_id, c.owner_staff_id, (c.opened_at AT TIME ZONE z.zone)::date,
         CASE WHEN due.stands IS NOT NULL THEN date_trunc('month', c.close_due_at AT TIME ZONE z.zone)::date END,
         CASE WHEN c.merged_into IS NULL THEN date_trunc('month', c.closed_at AT TIME ZONE z.zone)::date END,
         (coalesce(c.first_replied_at <= c.first_reply_due_at, false))::int, (coalesce(c.first_replied_at > c.first_reply_due_at, false))::int,
         (c.first_replied_at IS NULL AND c.merged_into IS NULL AND c.first_reply_due_at < as_of)::int, (c.reopened_count > 0)::int,
         (c.satisfaction IS NOT NULL)::int, coalesce(c.satisfaction, 0), due.stands,
         CASE WHEN c.closed_at IS NULL THEN 0 ELSE c.transfer_count END, CASE WHEN c.closed_at IS NULL THEN 0 ELSE c.contact_count END,
         coalesce(extract(epoch FROM c.closed_at - c.opened_at)::int / 60, 0)
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
   WHERE c.id = ANY (ids)
$$;

-- Counts these cases anew: takes what each counted for before out of the sums and puts in what it counts for now; twice is the
-- same as once. Tells of which places something changed.
CREATE FUNCTION cases.count_cases(ids uuid[], as_of timestamptz) RETURNS TABLE (project_id uuid, topic_id uuid, home_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
#variable_conflict use_column
BEGIN
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
        late, overdue, reopened, rated, satisfaction, due_as, transfers, contacts, minutes)
      = (excluded.kind, excluded.channel, excluded.topic_id, excluded.department_id, excluded.owner_staff_id, excluded.opened_on,
         excluded.due_month, excluded.closed_month, excluded.in_time, excluded.late, excluded.overdue, excluded.reopened, excluded.rated,
         excluded.satisfaction, excluded.due_as, excluded.transfers, excluded.contacts, excluded.minutes)),
  summed AS (
    INSERT INTO tally AS t
    SELECT p.project_id, x.facet, m.month, x.key, b.kind,
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
           coalesce(sum(sign * contacts) FILTER (WHERE m.of = 'closed'), 0), coalesce(sum(sign * minutes::bigint) FILTER (WHERE m.of = 'closed'), 0)
      FROM both_ways b
     CROSS JOIN LATERAL (VALUES (b.project_id), ('00000000-0000-0000-0000-000000000000'::uuid)) p (project_id)
     CROSS JOIN LATERAL (VALUES ('all', ''), ('category', coalesce(b.topic_id::text, '')), ('department', coalesce(b.department_id::text, '')),
                                ('person', b.owner_staff_id::text), ('channel', b.channel)) x (facet, key)
     CROSS JOIN LATERAL (VALUES (date_trunc('month', b.opened_on)::date, 'opened'), (b.due_month, 'due'), (b.closed_month, 'closed')) m (month, of)
     WHERE m.month IS NOT NULL
     GROUP BY p.project_id, x.facet, m.month, x.key, b.kind
    ON CONFLICT (project_id, facet, month, key, kind) DO UPDATE SET
      opened = t.opened + excluded.opened, in_time = t.in_time + excluded.in_time, late = t.late + excluded.late,
      overdue = t.overdue + excluded.overdue, reopened = t.reopened + excluded.reopened, rated = t.rated + excluded.rated,
      satisfaction = t.satisfaction + excluded.satisfaction, due = t.due + excluded.due, solved = t.solved + excluded.solved,
      special = t.special + excluded.special, special_solved = t.special_solved + excluded.special_solved,
      unconfirmed = t.unconfirmed + excluded.unconfirmed, withdrawn = t.withdrawn + excluded.withdrawn,
      awaiting = t.awaiting + excluded.awaiting, merged = t.merged + excluded.merged, closed = t.closed + excluded.closed, transfers = t.transfers + excluded.transfers,
      contacts = t.contacts + excluded.contacts, minutes = t.minutes + excluded.minutes),
  by_day AS (
    INSERT INTO topic_day AS t SELECT b.project_id, b.topic_id, b.opened_on, sum(sign)
      FROM both_ways b WHERE b.topic_id IS NOT NULL AND b.kind IN ('complaint', 'faultReport')
     GROUP BY b.project_id, b.topic_id, b.opened_on HAVING sum(sign) <> 0
    ON CONFLICT (project_id, topic_id, day) DO UPDATE SET cases = t.cases + excluded.cases)
  SELECT f.project_id, f.topic_id, c.home_id FROM fresh f JOIN changed USING (case_id)
    JOIN case_file c ON c.project_id = f.project_id AND c.id = f.case_id;
END $$;

-- The next events that can no longer be overtaken by one that began before.
CREATE FUNCTION cases.next_events(most integer) RETURNS TABLE (xid xid8, "position" bigint, subject_kind text, subject_id uuid)
STABLE LANGUAGE sql AS $$
  SELECT e.xid, e.position, e.subject_kind, e.subject_id FROM platform.event e, cases.count_cursor r
   WHERE (e.xid, e.position) > (r.xid, r.position) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
   ORDER BY e.xid, e.position LIMIT most
$$;
CREATE FUNCTION cases.counted_until(to_xid xid8, to_position bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = cases, pg_temp AS $$
  UPDATE cases.count_cursor SET xid = to_xid, position = to_position WHERE (xid, position) < (to_xid, to_position)
$$;
REVOKE EXECUTE ON FUNCTION cases.facts_of, cases.count_cases, cases.next_events, cases.counted_until FROM PUBLIC;
GRANT EXECUTE ON FUNCTION cases.facts_of, cases.count_cases, cases.next_events, cases.counted_until TO tongxing_app;
