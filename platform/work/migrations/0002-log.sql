-- What happened (event), who saw and changed what (audit), what was already answered (idempotency).
CREATE SCHEMA platform;
GRANT USAGE ON SCHEMA platform TO tongxing_app;

CREATE TABLE platform.event (
  id uuid NOT NULL, recorded_at timestamptz NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  name text NOT NULL, project_id uuid, person_id uuid, home_id uuid, subject_kind text NOT NULL, subject_id uuid NOT NULL,
  actor_kind text NOT NULL, actor_id uuid, actor_name text, request_id text, payload jsonb NOT NULL,
  PRIMARY KEY (id, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE INDEX ON platform.event (xid, position);
CREATE INDEX ON platform.event (person_id, recorded_at) WHERE person_id IS NOT NULL;
CREATE INDEX ON platform.event (home_id, recorded_at) WHERE home_id IS NOT NULL;
CREATE INDEX ON platform.event (subject_id, recorded_at);

CREATE TABLE platform.audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL DEFAULT clock_timestamp(),
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  actor_kind text NOT NULL, actor_id uuid, actor_name text, action text, change text NOT NULL,
  subject text NOT NULL, subject_id uuid, project_id uuid, changes jsonb, request_id text, ip text,
  PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);
CREATE INDEX ON platform.audit_log (xid, id);
CREATE INDEX ON platform.audit_log (subject_id, at);
CREATE INDEX ON platform.audit_log (project_id, at);
CREATE INDEX ON platform.audit_log (actor_id, at);

-- Monthly partitions from three months back to six months ahead; later months are made by a monthly job.
CREATE FUNCTION platform.ensure_partitions(around timestamptz DEFAULT now()) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE month date; made integer := 0; parent text; part text;
BEGIN
  FOR month IN SELECT generate_series(date_trunc('month', around) - interval '3 months',
                                      date_trunc('month', around) + interval '6 months', interval '1 month')::date LOOP
    FOREACH parent IN ARRAY ARRAY['event', 'audit_log'] LOOP
      part := format('%s_%s', parent, to_char(month, 'YYYYMM'));
      IF to_regclass('platform.' || part) IS NOT NULL THEN CONTINUE; END IF;
      EXECUTE format('CREATE TABLE platform.%I PARTITION OF platform.%I FOR VALUES FROM (%L) TO (%L)',
                     part, parent, month, (month + interval '1 month')::date);
      EXECUTE format('ALTER TABLE platform.%I ENABLE ROW LEVEL SECURITY', part);
      EXECUTE format('ALTER TABLE platform.%I FORCE ROW LEVEL SECURITY', part);
      made := made + 1;
    END LOOP;
  END LOOP;
  RETURN made;
END $$;
CREATE TABLE platform.event_rest PARTITION OF platform.event DEFAULT;
CREATE TABLE platform.audit_log_rest PARTITION OF platform.audit_log DEFAULT;
ALTER TABLE platform.event_rest ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.event_rest FORCE ROW LEVEL SECURITY;
ALTER TABLE platform.audit_log_rest ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.audit_log_rest FORCE ROW LEVEL SECURITY;
SELECT platform.ensure_partitions();
REVOKE EXECUTE ON FUNCTION platform.ensure_partitions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.ensure_partitions TO tongxing_app;

-- A seal covers a run of audit lines: the hash of every line, and a hash that chains this seal to the one before.
CREATE TABLE platform.audit_seal (
  number bigint PRIMARY KEY, from_xid xid8 NOT NULL, from_id bigint NOT NULL, to_xid xid8 NOT NULL, to_id bigint NOT NULL,
  lines integer NOT NULL, line_hashes bytea NOT NULL, previous_hash bytea NOT NULL, hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE platform.idempotency (
  actor_id uuid NOT NULL, key text NOT NULL, request_hash text NOT NULL, status integer NOT NULL, reply jsonb,
  created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (actor_id, key)
);
CREATE INDEX ON platform.idempotency (created_at);

CREATE TABLE platform.delivery (
  event_id uuid NOT NULL, subscriber text NOT NULL, delivered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (event_id, subscriber)
);

ALTER TABLE platform.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.event FORCE ROW LEVEL SECURITY;
CREATE POLICY read_event ON platform.event FOR SELECT USING (
  (SELECT scope.sees_everything())
  OR project_id IN (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[]))
  OR person_id = (SELECT scope.person()));
CREATE POLICY add_event ON platform.event FOR INSERT WITH CHECK (true);
ALTER TABLE platform.audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.audit_log FORCE ROW LEVEL SECURITY;
CREATE POLICY read_audit ON platform.audit_log FOR SELECT USING (
  (SELECT scope.sees_everything())
  OR project_id IN (SELECT b.project_id FROM scope.project_branch b WHERE b.node_id = ANY ((SELECT scope.nodes())::uuid[])));
CREATE POLICY add_audit ON platform.audit_log FOR INSERT WITH CHECK (true);
ALTER TABLE platform.audit_seal ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.audit_seal FORCE ROW LEVEL SECURITY;
CREATE POLICY seal ON platform.audit_seal USING ((SELECT scope.sees_everything()));
ALTER TABLE platform.idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.idempotency FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON platform.idempotency USING (actor_id = (SELECT scope.actor()) OR (SELECT scope.is_system()));
ALTER TABLE platform.delivery ENABLE ROW LEVEL SECURITY;
ALTER TABLE platform.delivery FORCE ROW LEVEL SECURITY;
CREATE POLICY system_only ON platform.delivery USING ((SELECT scope.is_system()));

-- Events and audit lines are only ever added, and only through the functions below.
GRANT SELECT ON platform.event, platform.audit_log TO tongxing_app;
GRANT SELECT, INSERT ON platform.audit_seal TO tongxing_app;
GRANT SELECT, INSERT, DELETE ON platform.idempotency, platform.delivery TO tongxing_app;
