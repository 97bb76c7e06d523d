-- Drops the months of the audit log that ended before the given time. Nobody may drop what is younger than three years
-- (PIPL art. 56), nor while a younger line hides among the old ones.
CREATE POLICY drop_audit ON platform.audit_log FOR DELETE USING ((SELECT scope.is_system()));

CREATE FUNCTION platform.drop_audit_past_term(before timestamptz) RETURNS TABLE (lines bigint, last_id bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp SET lock_timeout = '1s' AS $$
DECLARE part regclass;
BEGIN
  IF NOT scope.is_system() OR before > now() - interval '3 years' THEN
    RAISE EXCEPTION 'the audit log is kept for at least three years';
  END IF;
  SELECT count(*), max(l.id) INTO lines, last_id FROM platform.audit_log l WHERE l.at < before;
  IF EXISTS (SELECT 1 FROM platform.audit_log l WHERE l.at >= before + interval '1 day' AND l.id <= last_id) THEN
    RAISE EXCEPTION 'the audit log holds a line out of its time: run verify-audit';
  END IF;
  FOR part IN SELECT c.oid FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
               WHERE i.inhparent = 'platform.audit_log'::regclass
                 AND substring(pg_get_expr(c.relpartbound, c.oid) FROM $re$TO \('([^']+)'\)$re$)::timestamptz <= before LOOP
    EXECUTE format('DROP TABLE %s', part);
  END LOOP;
  DELETE FROM platform.audit_log l WHERE l.at < before;
  RETURN NEXT;
END $$;
REVOKE EXECUTE ON FUNCTION platform.drop_audit_past_term FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.drop_audit_past_term TO tongxing_app;
