-- What domain.md 4.9 asks for and nothing said yet. DEFAULT, kept by people from now on.
-- Danger to life that had no topic or no term: fire, and electric shock.
INSERT INTO cases.category (code, zh, en, department_kind, urgency, safety, position, parent_id)
SELECT t.code, t.zh, t.en, p.department_kind, t.urgency, t.safety, t.position, p.id FROM (VALUES
  ('facility.shock', '漏电触电', 'Electric shock',        'CRITICAL', true,  32),
  ('facility.flood', '爆管水浸', 'Burst pipe, flooding',  'HIGH',     false, 34),
  ('facility.power', '停电',     'Power loss',            'HIGH',     false, 36)
) AS t(code, zh, en, urgency, safety, position) JOIN cases.category p ON p.code = 'facility' ON CONFLICT DO NOTHING;
INSERT INTO cases.policy (category_id, acknowledgement_minutes, on_site_minutes)
SELECT id, 1, 5 FROM cases.category WHERE code IN ('facility.fire', 'facility.shock') ON CONFLICT DO NOTHING;
-- Urgent: on site within half an hour, under control, with a plan, within two hours.
INSERT INTO cases.policy (category_id, acknowledgement_minutes, on_site_minutes, first_reply_minutes, plan_minutes)
SELECT id, 15, 30, 30, 120 FROM cases.category WHERE code IN ('facility.flood', 'facility.power') ON CONFLICT DO NOTHING;
-- Somebody of the staff sees a complaint within a quarter of an hour.
INSERT INTO cases.policy (kind, acknowledgement_minutes) VALUES ('complaint', 15) ON CONFLICT DO NOTHING;

-- Whoever thinks of buying asks the sales side (S3-12).
INSERT INTO cases.category (code, zh, en, department_kind, urgency, safety, position, parent_id)
SELECT 'sales.enquiry', '购房咨询', 'Buying a home', 'marketing', 'NORMAL', false, 5, id FROM cases.category WHERE code = 'sales' ON CONFLICT DO NOTHING;
INSERT INTO cases.category (code, zh, en, department_kind, urgency, safety, position, parent_id)
SELECT t.code, t.zh, t.en, p.department_kind, p.urgency, false, t.position, p.id FROM (VALUES
  ('sales.enquiry.project', '项目情况', 'The project',       10),
  ('sales.enquiry.layout',  '户型',     'Layout',            20),
  ('sales.enquiry.price',   '价格优惠', 'Price and offers',  30)
) AS t(code, zh, en, position) JOIN cases.category p ON p.code = 'sales.enquiry' ON CONFLICT DO NOTHING;
