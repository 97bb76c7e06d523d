-- What a customer acknowledged before she subscribes, what she is handed, and how she goes back on it (domain.md 1.3, 1.4, 2.4, 2.5, 2.6, 2.11).
ALTER TABLE disclosure.script DROP CONSTRAINT script_kind_check,
  ADD CONSTRAINT script_kind_check CHECK (kind IN ('script', 'terms', 'measures'));
ALTER TABLE disclosure.talk DROP CONSTRAINT talk_kind_check,
  ADD CONSTRAINT talk_kind_check CHECK (kind IN ('script', 'terms', 'measures'));
-- A posting keeps its id through its texts.
ALTER TABLE disclosure.acknowledgement DROP CONSTRAINT acknowledgement_about_check,
  ADD CONSTRAINT acknowledgement_about_check CHECK (about IN ('notice', 'script', 'terms', 'measures', 'covenant', 'cancellation')),
  DROP CONSTRAINT acknowledgement_about_id_person_id_key, ADD UNIQUE (about_id, person_id, number);

-- Where contracts are signed, and what to know of it.
ALTER TABLE disclosure.board ADD signing_words text NOT NULL DEFAULT '';

ALTER TABLE disclosure.purchase
  ADD signed_on date,
  -- When it was found that the 72 hours had passed.
  ADD window_closed_on date,
  ADD cancelled_at timestamptz, ADD cancel_way text CHECK (cancel_way IN ('tap', 'venue')), ADD cancelled_by text, ADD cancel_words text,
  ADD refund_by date, ADD refunded_on date, ADD refund_words text, ADD refund_file_ids uuid[] NOT NULL DEFAULT '{}', ADD refunded_by text,
  ADD CHECK ((cancelled_at IS NULL) = (refund_by IS NULL)), ADD CHECK (refunded_on IS NULL OR cancelled_at IS NOT NULL),
  DROP CONSTRAINT purchase_project_id_person_id_home_id_key;
-- Whoever cancelled may subscribe again.
CREATE UNIQUE INDEX one_standing_purchase ON disclosure.purchase (project_id, person_id, home_id) NULLS NOT DISTINCT
  WHERE cancelled_at IS NULL;
CREATE INDEX open_windows ON disclosure.purchase (subscribed_at)
  WHERE cancelled_at IS NULL AND signed_on IS NULL AND window_closed_on IS NULL;
-- The customer cancels in her own name.
CREATE POLICY cancel_own ON disclosure.purchase FOR UPDATE
  USING (person_id = ANY ((SELECT customers.own_person_ids())::uuid[]));

-- A card with every way to reach the company, handed to one customer; proof, only ever added to.
CREATE TABLE disclosure.channel_card (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, person_id uuid NOT NULL REFERENCES customers.person,
  occasion text NOT NULL CHECK (occasion IN ('visit', 'signing')), on_day date NOT NULL, at timestamptz NOT NULL, adviser text NOT NULL,
  -- The hotline was called together with the customer.
  tested_at timestamptz, test_words text,
  -- Whom the customer calls after the signing.
  contact_staff_id uuid, contact_name text,
  CHECK ((tested_at IS NULL) = (test_words IS NULL)), CHECK (occasion = 'visit' OR contact_name IS NOT NULL)
);
CREATE INDEX ON disclosure.channel_card (person_id, project_id);
CREATE INDEX ON disclosure.channel_card (project_id);
CALL platform.protect_by_project('disclosure.channel_card', resident_writes => 'false',
  residents => $$person_id = ANY ((SELECT customers.own_person_ids())::uuid[])$$);
CALL platform.append_only('disclosure.channel_card');

-- Somebody who answers for it lets a customer subscribe although something was not acknowledged.
CREATE TABLE disclosure.waiver (
  id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES estate.project, person_id uuid NOT NULL REFERENCES customers.person,
  waived text[] NOT NULL CHECK (cardinality(waived) > 0), reason text NOT NULL, by_name text NOT NULL, by_id uuid NOT NULL,
  at timestamptz NOT NULL, used_at timestamptz
);
CREATE INDEX ON disclosure.waiver (person_id, project_id);
CREATE INDEX ON disclosure.waiver (project_id);
CALL platform.protect_by_project('disclosure.waiver');
CALL platform.name_rows('disclosure.waiver', '(SELECT p.name FROM customers.person p WHERE p.id = r.person_id)');

-- Pictures that hang in public are seen by staff of other cities too.
CREATE POLICY read_in_public ON disclosure.shown_file FOR SELECT USING ((SELECT scope.is_staff()));
ALTER POLICY read_shown_in_public ON platform.file
  USING ((SELECT scope.kind()) IN ('public', 'resident', 'staff') AND EXISTS (SELECT 1 FROM disclosure.shown_file s WHERE s.file_id = file.id));

INSERT INTO platform.message_template (key, channel, language, subject, body, sample, secret) VALUES
('subscriptionCancelled', 'inApp', 'zh', '{customer} 退订了 {home}', '{at} 提出，{refundBy} 前退回已付款项。请不要劝留，登记退款并上传凭证。',
 '{"customer": "顾明远", "home": "沐汀公馆 1栋1单元101", "at": "11-21 10:00", "refundBy": "2026-12-01"}', false),
('subscriptionCancelled', 'inApp', 'en', '{customer} cancelled {home}', 'Asked at {at}; the money goes back by {refundBy}. Please do not talk anyone round; record the refund with its evidence.',
 '{"customer": "Gu Mingyuan", "home": "Muting Residence 1-1-101", "at": "11-21 10:00", "refundBy": "2026-12-01"}', false);
