-- The place is looked up first, so that the indexes of the log are entered there: joined, the whole log was read each time.
CREATE OR REPLACE FUNCTION cases.next_events(most integer) RETURNS TABLE (xid xid8, "position" bigint, subject_kind text, subject_id uuid)
STABLE LANGUAGE sql AS $$
  SELECT e.xid, e.position, e.subject_kind, e.subject_id FROM platform.event e
   WHERE (e.xid, e.position) > ((SELECT r.xid FROM cases.count_cursor r), (SELECT r.position FROM cases.count_cursor r))
     AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
   ORDER BY e.xid, e.position LIMIT most
$$;
