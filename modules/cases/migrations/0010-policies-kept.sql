-- Terms are kept by people: a term for coming to the place, who changed a policy last, and policies that no longer hold.
ALTER TABLE cases.policy
  ADD COLUMN on_site_minutes integer CHECK (on_site_minutes > 0),
  ADD COLUMN active boolean NOT NULL DEFAULT true,
  ADD COLUMN changed_by text,
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
REVOKE DELETE ON cases.policy FROM tongxing_app;
CALL platform.name_rows('cases.policy', $$concat_ws(' · ', coalesce((SELECT p.name FROM estate.project p WHERE p.id = r.project_id), '全部项目'),
  (SELECT c.zh FROM cases.category c WHERE c.id = r.category_id))$$, $$concat_ws(' · ',
  coalesce((SELECT p.name FROM estate.project p WHERE p.id = r.project_id), 'All projects'), (SELECT c.en FROM cases.category c WHERE c.id = r.category_id))$$);

ALTER TABLE cases.promise DROP CONSTRAINT promise_target_check;
ALTER TABLE cases.promise ADD CONSTRAINT promise_target_check
  CHECK (target IN ('acknowledgement', 'firstReply', 'onSite', 'plan', 'progress', 'close', 'agreedDate')) NOT VALID;
ALTER TABLE cases.promise VALIDATE CONSTRAINT promise_target_check;

ALTER TABLE cases.entry DROP CONSTRAINT entry_kind_check;
ALTER TABLE cases.entry ADD CONSTRAINT entry_kind_check CHECK (kind IN ('message', 'receipt', 'reply', 'progress', 'plan', 'result',
  'closure', 'rating', 'reopening', 'ownerChange', 'internalNote', 'classification', 'handOver', 'taskAccepted', 'taskReturned',
  'taskDone', 'taskWithdrawn', 'pause', 'resumption', 'promiseMissed', 'termMoved', 'arrival')) NOT VALID;
ALTER TABLE cases.entry VALIDATE CONSTRAINT entry_kind_check;
ALTER TABLE cases.entry DROP CONSTRAINT internal_stays_internal;
ALTER TABLE cases.entry ADD CONSTRAINT internal_stays_internal CHECK (NOT visible_to_customer OR kind IN ('message', 'receipt', 'reply',
  'progress', 'plan', 'result', 'closure', 'rating', 'reopening', 'ownerChange', 'arrival')) NOT VALID;
ALTER TABLE cases.entry VALIDATE CONSTRAINT internal_stays_internal;

-- Danger to life (4.9): seen within a minute, somebody there within five. DEFAULT.
INSERT INTO cases.policy (category_id, acknowledgement_minutes, on_site_minutes)
SELECT id, 1, 5 FROM cases.category WHERE code IN ('facility.lift', 'facility.gas') ON CONFLICT DO NOTHING;
