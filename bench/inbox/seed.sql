-- Cases number `bench.from` to `bench.until` of `bench.cases` over two years and all projects, as the inbox shows them: one in
-- thirty is open, three of five open ones lie with the service department of their city. Triggers and foreign keys rest.
INSERT INTO cases.case_file (id, project_id, number, kind, channel, category_id, urgency, title, reporter_name, home_label, first_contact_staff_id,
    owner_staff_id, owner_name, department_id, state, opened_at, acknowledged_at, first_reply_due_at, first_replied_at, first_replied_by,
    close_due_at, closed_at, closure, satisfaction, last_activity_at, changed_by)
  SELECT uuidv7(at - now()), project_id, 'TS-2026-' || lpad(n::text, greatest(6, length(n::text)), '0'),
         (ARRAY['complaint', 'enquiry', 'complaint', 'faultReport'])[1 + n % 4], (ARRAY['hotline', 'portal', 'reception'])[1 + n % 3],
         k.ids[1 + n % cardinality(k.ids)], (ARRAY['NORMAL', 'HIGH', 'NORMAL', 'LOW'])[1 + n % 4], '主卧飘窗下方有水渍，敲击有空响', '沈佳禾',
         '砚湖湾 3栋2单元1602', s.id, s.id, s.name, CASE WHEN is_open AND n % 5 < 3 THEN department_id END,
         CASE WHEN is_open THEN 'investigating' ELSE 'closed' END, at, at, at + interval '24 hours', at + interval '3 hours', s.id,
         at + interval '7 days', CASE WHEN NOT is_open THEN at + interval '5 days' END, CASE WHEN NOT is_open THEN 'confirmed' END,
         CASE WHEN NOT is_open THEN 1 + n % 5 END, at + interval '3 hours', s.name
    FROM (SELECT n, (n / 800) % 30 = 0 AS is_open, p.ids[1 + n % cardinality(p.ids)] AS project_id, p.departments[1 + n % cardinality(p.ids)] AS department_id,
                 date_trunc('milliseconds', now() - interval '730 days' * (1 - n / current_setting('bench.cases')::float)) - interval '1 hour' AS at
            FROM generate_series(current_setting('bench.from')::int, current_setting('bench.until')::int) n,
                 (SELECT array_agg(e.id ORDER BY e.id) AS ids, array_agg(coalesce(d.id, c.parent_id) ORDER BY e.id) AS departments
                    FROM estate.project e JOIN organization.node c ON c.id = e.node_id LEFT JOIN organization.department d ON d.node_id = c.parent_id) p) planned,
         (SELECT array_agg(id ORDER BY code) AS ids FROM cases.category) k,
         (SELECT id, name FROM organization.staff WHERE staff_number = 'B0001') s;
