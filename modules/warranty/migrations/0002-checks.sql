-- Rounds of quality checks (domain.md 2.5, 5.3; 2.6, 6.1 to 6.7): invitations, times, sheets, and the orders that come of them.
CREATE TABLE warranty.qualified_staff (
  id uuid PRIMARY KEY, node_id uuid NOT NULL REFERENCES organization.node,
  staff_id uuid NOT NULL UNIQUE REFERENCES organization.staff, staff_name text NOT NULL,
  certificate text NOT NULL, valid_until date NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text
);
CREATE INDEX ON warranty.qualified_staff (node_id);
CALL platform.protect('warranty.qualified_staff', $$(SELECT scope.kind()) IN ('staff', 'system')$$,
  $$(SELECT scope.sees_everything()) OR node_id IN
    (SELECT b.node_id FROM scope.node_branch b WHERE b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))$$);
CALL platform.name_rows('warranty.qualified_staff', 'r.staff_name');

CREATE TABLE warranty.round (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  kind text NOT NULL CHECK (kind IN ('oneYearCheck', 'beforeWarrantyEnd', 'runInCheck')),
  title text NOT NULL, from_on date NOT NULL, until_on date NOT NULL CHECK (until_on >= from_on), words text NOT NULL,
  state text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')),
  opened_on date, written_by text NOT NULL,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL
);
CREATE INDEX ON warranty.round (project_id, from_on, id);
CREATE INDEX ON warranty.round (from_on, id);
CALL platform.protect_by_project('warranty.round', resident_writes => 'false',
  residents => $$state <> 'draft' AND project_id = ANY ((SELECT estate.projects_of_homes((SELECT scope.homes())))::uuid[])$$);
CALL platform.name_rows('warranty.round', 'r.title');

CREATE TABLE warranty.round_staff (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  round_id uuid NOT NULL REFERENCES warranty.round ON DELETE CASCADE, staff_id uuid NOT NULL REFERENCES organization.staff,
  UNIQUE (round_id, staff_id)
);
CREATE INDEX ON warranty.round_staff (project_id);
CREATE INDEX ON warranty.round_staff (staff_id);
CALL platform.protect_by_project('warranty.round_staff', resident_writes => 'false',
  residents => $$EXISTS (SELECT 1 FROM warranty.round d WHERE d.id = round_id)$$);

CREATE TABLE warranty.slot (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  round_id uuid NOT NULL REFERENCES warranty.round ON DELETE CASCADE,
  -- The local day and times of day, HH:MM.
  held_on date NOT NULL, starts_at text NOT NULL, ends_at text NOT NULL, capacity smallint NOT NULL CHECK (capacity > 0),
  -- Homes; the check is what keeps a slot from being overbooked.
  taken smallint NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND capacity),
  CHECK (ends_at > starts_at), UNIQUE (round_id, held_on, starts_at)
);
CREATE INDEX ON warranty.slot (project_id);
-- Whoever books takes places.
CALL platform.protect_by_project('warranty.slot', residents => $$(SELECT scope.person()) IS NOT NULL
  AND EXISTS (SELECT 1 FROM warranty.round d WHERE d.id = round_id)$$);

-- One home in a round, from the invitation to the sheet or to the entry that nobody could come in.
CREATE TABLE warranty.visit (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, round_id uuid NOT NULL REFERENCES warranty.round,
  home_id uuid NOT NULL REFERENCES estate.home, person_ids uuid[] NOT NULL,
  state text NOT NULL DEFAULT 'invited' CHECK (state IN ('invited', 'booked', 'done', 'absent', 'refused', 'waived')),
  slot_id uuid REFERENCES warranty.slot, offers smallint NOT NULL DEFAULT 0, told_at timestamptz,
  waiver_words text, waived_on date, waived_by text,
  checked_on date, checked_by text, gas_checked_by text, remarks text,
  signature_file_id uuid, signed_by text, signed_at timestamptz,
  version integer NOT NULL DEFAULT 1, changed_by text, created_at timestamptz NOT NULL,
  UNIQUE (round_id, home_id), CHECK (state <> 'booked' OR slot_id IS NOT NULL), CHECK ((state = 'done') = (signed_at IS NOT NULL)),
  CHECK ((state = 'waived') = (waiver_words IS NOT NULL))
);
CREATE INDEX ON warranty.visit (project_id, state, id);
CREATE INDEX ON warranty.visit (home_id);
CREATE INDEX ON warranty.visit (slot_id);
CALL platform.protect_by_project('warranty.visit', residents => $$home_id = ANY ((SELECT scope.homes())::uuid[])$$);

-- Every step of reaching a home: invited, offered again, came in vain.
CREATE TABLE warranty.attempt (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  visit_id uuid NOT NULL REFERENCES warranty.visit ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('invited', 'booked', 'cancelled', 'absent', 'refused', 'offered', 'waived', 'done')),
  words text, made_at timestamptz NOT NULL, made_by text NOT NULL
);
CREATE INDEX ON warranty.attempt (visit_id, made_at);
CREATE INDEX ON warranty.attempt (project_id);
CALL platform.protect_by_project('warranty.attempt',
  residents => $$EXISTS (SELECT 1 FROM warranty.visit v WHERE v.id = visit_id)$$);
CALL platform.append_only('warranty.attempt');

CREATE TABLE warranty.sheet_item (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project,
  visit_id uuid NOT NULL REFERENCES warranty.visit ON DELETE CASCADE,
  item text NOT NULL, result text NOT NULL CHECK (result IN ('good', 'fault', 'notApplicable')), words text,
  photo_ids uuid[] NOT NULL DEFAULT '{}',
  UNIQUE (visit_id, item), CHECK (result <> 'fault' OR (words IS NOT NULL AND cardinality(photo_ids) > 0))
);
CREATE INDEX ON warranty.sheet_item (project_id);
CALL platform.protect_by_project('warranty.sheet_item', resident_writes => 'false',
  residents => $$EXISTS (SELECT 1 FROM warranty.visit v WHERE v.id = visit_id)$$);
CALL platform.append_only('warranty.sheet_item');

CREATE TABLE warranty.warranty_order (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, number text COLLATE "C" NOT NULL UNIQUE,
  home_id uuid NOT NULL REFERENCES estate.home, visit_id uuid NOT NULL REFERENCES warranty.visit,
  item text NOT NULL, component text NOT NULL, words text NOT NULL, photo_ids uuid[] NOT NULL,
  severity text NOT NULL CHECK (severity IN ('safety', 'waterproof', 'ordinary')),
  is_covered boolean NOT NULL, covered_until date,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'repaired', 'reinspected')),
  opened_at timestamptz NOT NULL, due_at timestamptz NOT NULL, responsible_id uuid REFERENCES organization.staff,
  repaired_at timestamptz, repaired_by text, repair_words text, repair_photo_ids uuid[] NOT NULL DEFAULT '{}',
  reinspected_at timestamptz, reinspected_by text, signature_file_id uuid, signed_by text,
  -- The buyer may have it repaired at our cost from here on.
  risk_at timestamptz,
  version integer NOT NULL DEFAULT 1, changed_by text,
  CHECK ((state = 'open') = (repaired_at IS NULL)), CHECK ((state = 'reinspected') = (reinspected_at IS NOT NULL))
);
CREATE INDEX ON warranty.warranty_order (project_id, due_at, id);
CREATE INDEX ON warranty.warranty_order (due_at) WHERE state = 'open' AND is_covered AND risk_at IS NULL;
CREATE INDEX ON warranty.warranty_order (home_id);
CREATE INDEX ON warranty.warranty_order (visit_id);
CREATE INDEX ON warranty.warranty_order (responsible_id);
CALL platform.protect_by_project('warranty.warranty_order', resident_writes => 'false',
  residents => $$home_id = ANY ((SELECT scope.homes())::uuid[])$$);
CALL platform.name_rows('warranty.warranty_order', 'r.number');
CREATE SEQUENCE warranty.order_number;
GRANT USAGE ON SEQUENCE warranty.order_number TO tongxing_app;

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('checkInvitation', 'inApp', 'zh', '{home}：邀请您预约上门检查', '{title}，{fromOn} 至 {untilOn}。免费检查五金、排水和水电燃气，请选一个方便的时间。',
 '{"home": "云岬一号院 1栋1单元302", "title": "入住一年质检", "fromOn": "11月25日", "untilOn": "12月9日"}', false),
('checkInvitation', 'inApp', 'en', '{home}: please choose a time for our check', '{title}, {fromOn} to {untilOn}. We check fittings, drains, electrics and gas free of charge; please choose a time.',
 '{"home": "Yunjia One 1-1-302", "title": "One-year check", "fromOn": "25 Nov", "untilOn": "9 Dec"}', false),
('checkInvitation', 'sms', 'zh', NULL, '邀请您为 {home} 预约上门检查：{title}，{fromOn} 至 {untilOn}，免费。请登录选择时间。',
 '{"home": "云岬一号院 1栋1单元302", "title": "入住一年质检", "fromOn": "11月25日", "untilOn": "12月9日"}', false),
('checkInvitation', 'sms', 'en', NULL, 'Please choose a time for our free check of {home}: {title}, {fromOn} to {untilOn}.',
 '{"home": "Yunjia One 1-1-302", "title": "One-year check", "fromOn": "25 Nov", "untilOn": "9 Dec"}', false),
('warrantyRepaired', 'inApp', 'zh', '保修单 {number} 已修好', '{words} 已修好，我们会与您约时间复验。', '{"number": "BX-2026-0007", "words": "次卧窗扇关不严"}', false),
('warrantyRepaired', 'inApp', 'en', 'Order {number} was repaired', '{words}: repaired. We come back with you for the re-inspection.', '{"number": "BX-2026-0007", "words": "Window does not close"}', false),
('warrantyOverdue', 'inApp', 'zh', '法律风险：保修单 {number} 逾期未修', '{home}，{words}。业主可自行修复并要求我们承担费用和损失。', '{"number": "BX-2026-0007", "home": "云岬一号院 1栋1单元302", "words": "次卧窗扇关不严"}', false),
('warrantyOverdue', 'inApp', 'en', 'Legal risk: order {number} is overdue', '{home}: {words}. The owner may have it repaired and charge cost and loss to us.', '{"number": "BX-2026-0007", "home": "Yunjia One 1-1-302", "words": "Window does not close"}', false);
