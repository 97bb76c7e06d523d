-- Open cases number `bench.from` to `bench.until`, opened over the last twenty days, with what they promise: nothing of it is due yet.
-- One in four has its result and waits for the customer's word, one in four missed its end and stands on the ladder.
SET session_replication_role = replica;
SET synchronous_commit = off;
CREATE TEMP TABLE made ON COMMIT DROP AS
  SELECT n, uuidv7(at - now()) AS id, at, p.ids[1 + n % cardinality(p.ids)] AS project_id,
         (ARRAY['near', 'term', 'ladder', 'result'])[1 + n % 4] AS part
    FROM (SELECT n, date_trunc('milliseconds', now() - (n % 480) * interval '1 hour') AS at
            FROM generate_series(current_setting('bench.from')::int, current_setting('bench.until')::int) n) planned,
         (SELECT array_agg(id ORDER BY id) AS ids FROM estate.project) p;
INSERT INTO bench_case SELECT n, project_id, id, part FROM made;

INSERT INTO cases.case_file (id, project_id, number, kind, channel, category_id, urgency, title, reporter_name, home_label, first_contact_staff_id,
    owner_staff_id, owner_name, state, opened_at, acknowledged_at, first_reply_due_at, first_replied_at, first_replied_by, close_due_at,
    result_at, confirm_until, last_activity_at, changed_by, climb_at)
  SELECT m.id, m.project_id, 'TS-2026-' || lpad(n::text, greatest(6, length(n::text)), '0'), 'complaint', 'hotline', k.ids[1 + n % cardinality(k.ids)],
         'NORMAL', '主卧飘窗下方有水渍，敲击有空响', '沈佳禾', '砚湖湾 3栋2单元1602', s.id, s.id, s.name,
         CASE part WHEN 'result' THEN 'resultGiven' ELSE 'inProgress' END, at, at, at + interval '24 hours', at + interval '3 hours', s.id,
         now() + interval '30 days', CASE part WHEN 'result' THEN at + interval '1 day' END, CASE part WHEN 'result' THEN now() + interval '20 days' END,
         at + interval '3 hours', s.name, CASE WHEN part <> 'result' THEN now() + interval '20 days' END
    FROM made m, (SELECT array_agg(id ORDER BY code) AS ids FROM cases.category) k,
         (SELECT id, name FROM organization.staff WHERE staff_number = 'B0001') s;
INSERT INTO cases.promise (id, project_id, case_id, target, started_at, minutes, measure, due_at, remind_before_minutes, alarm_at, shown_to_customer, met_at, missed_at)
  SELECT uuidv7(), project_id, m.id, t.target, at, 43200, 'clock',
         CASE WHEN outcome = 'open' THEN now() + interval '30 days' ELSE at + interval '1 day' END, 60,
         CASE WHEN outcome = 'open' THEN now() + interval '30 days' - interval '1 hour' END, t.target = 'firstReply',
         CASE WHEN outcome = 'met' THEN at + interval '3 hours' END, CASE WHEN outcome = 'missed' THEN at + interval '1 day' END
    FROM made m CROSS JOIN (VALUES ('firstReply'), ('plan'), ('progress'), ('close')) AS t(target)
   CROSS JOIN LATERAL (SELECT CASE WHEN t.target IN ('firstReply', 'plan') THEN 'met' WHEN t.target = 'close' AND part = 'ladder' THEN 'missed'
                              WHEN part = 'result' AND t.target = 'progress' THEN 'met' ELSE 'open' END AS outcome) o;
