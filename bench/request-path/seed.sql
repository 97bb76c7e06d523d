-- Cases of two years over all projects: one in ten is open, each has three entries and two promises; every fifth, the
-- newest, can be found by its words. Triggers and foreign keys rest meanwhile; the number of cases comes as a setting.
SET session_replication_role = replica;
SET synchronous_commit = off;

CREATE TEMP TABLE made ON COMMIT DROP AS
  SELECT n, uuidv7(at - now()) AS id, at, project_id, (n / projects) % 10 = 0 AND n > total / 20 AS is_open
    FROM (SELECT n, current_setting('bench.cases')::int AS total, cardinality(p.ids) AS projects, p.ids[1 + n % cardinality(p.ids)] AS project_id,
                 date_trunc('milliseconds', now() - interval '730 days' * (1 - n / current_setting('bench.cases')::float)) - interval '1 hour' AS at
            FROM generate_series(1, current_setting('bench.cases')::int) n,
                 (SELECT array_agg(id ORDER BY id) AS ids FROM estate.project) p) planned;

INSERT INTO cases.case_file (id, project_id, number, kind, channel, category_id, urgency, title, reporter_name, home_label, first_contact_staff_id,
    owner_staff_id, owner_name, state, opened_at, acknowledged_at, first_reply_due_at, first_replied_at, first_replied_by, close_due_at,
    closed_at, closure, satisfaction, last_activity_at, changed_by)
  SELECT m.id, m.project_id, 'TS-2026-' || lpad(n::text, greatest(6, length(n::text)), '0'), (ARRAY['complaint', 'enquiry', 'complaint', 'faultReport'])[1 + n % 4],
         (ARRAY['hotline', 'portal', 'reception'])[1 + n % 3], c.ids[1 + n % cardinality(c.ids)], (ARRAY['NORMAL', 'HIGH', 'NORMAL', 'LOW'])[1 + n % 4],
         '主卧飘窗下方有水渍，敲击有空响', '沈佳禾', '砚湖湾 3栋2单元1602', s.id, s.id, s.name,
         CASE WHEN is_open THEN 'investigating' ELSE 'closed' END, at, at, at + interval '24 hours', at + interval '3 hours', s.id,
         at + interval '7 days', CASE WHEN NOT is_open THEN at + interval '5 days' END, CASE WHEN NOT is_open THEN 'confirmed' END,
         CASE WHEN NOT is_open THEN 1 + n % 5 END, at + interval '3 hours', s.name
    FROM made m, (SELECT array_agg(id ORDER BY code) AS ids FROM cases.category) c,
         (SELECT id, name FROM organization.staff WHERE staff_number = 'B0001') s;

INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, author_id, author_name, body)
  SELECT uuidv7(at + e.after - now()), project_id, m.id, at + e.after, e.kind, true, e.author, NULL, e.name, e.body
    FROM made m CROSS JOIN (VALUES
      (interval '0', 'message', 'customer', '沈佳禾', '收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。'),
      (interval '3 hours', 'reply', 'staff', '林夕', '沈女士您好，工程师今天下午三点到场查看，看完我直接给您回电话。'),
      (interval '4 days', 'progress', 'staff', '林夕', '防水已重做，闭水试验四十八小时无渗漏，请您方便时复验。')) AS e(after, kind, author, name, body)
   ORDER BY m.n, e.after;

INSERT INTO cases.promise (id, project_id, case_id, target, started_at, minutes, measure, due_at, remind_before_minutes, alarm_at, shown_to_customer, met_at)
  SELECT uuidv7(at - now()), project_id, m.id, t.target, at, t.minutes, 'clock', at + t.minutes * interval '1 minute', 60,
         CASE WHEN is_open AND t.target = 'close' THEN at + t.minutes * interval '1 minute' END, t.target = 'firstReply',
         CASE WHEN NOT is_open OR t.target = 'firstReply' THEN at + interval '3 hours' END
    FROM made m CROSS JOIN (VALUES ('firstReply', 1440), ('close', 10080)) AS t(target, minutes) ORDER BY m.n;

INSERT INTO cases.case_text (id, project_id, opened_at, body, grams)
  SELECT id, project_id, at, current_setting('bench.text'), current_setting('bench.grams')::text[] || project_id::text
    FROM made WHERE n > current_setting('bench.cases')::int * 4 / 5;

INSERT INTO platform.event (id, recorded_at, name, project_id, subject_kind, subject_id, actor_kind, payload)
  SELECT uuidv7(at - now()), at, 'cases.case_opened.v1', project_id, 'case', id, 'system', '{}' FROM made WHERE n % 5 = 0;
INSERT INTO platform.audit_log (at, actor_kind, change, subject, subject_id, project_id)
  SELECT at, 'system', 'insert', 'cases.case_file', id, project_id FROM made WHERE n % 5 = 0;
SELECT setval('cases.case_number', current_setting('bench.cases')::int);
