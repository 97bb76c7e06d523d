-- Danger is made safe before anything is repaired: since when an interim measure or a hazard sign stands.
-- What the customer says to the plan: agreed, or what she wishes instead.
ALTER TABLE cases.case_file ADD COLUMN safeguarded_at timestamptz, ADD COLUMN plan_answered_at timestamptz,
  ADD COLUMN plan_agreed boolean, ADD CONSTRAINT answered_with_a_word CHECK ((plan_answered_at IS NULL) = (plan_agreed IS NULL));

ALTER TABLE cases.entry DROP CONSTRAINT entry_kind_check;
ALTER TABLE cases.entry ADD CONSTRAINT entry_kind_check CHECK (kind IN ('message', 'receipt', 'reply', 'progress', 'plan', 'result',
  'closure', 'rating', 'reopening', 'ownerChange', 'internalNote', 'classification', 'handOver', 'taskAccepted', 'taskReturned',
  'taskDone', 'taskWithdrawn', 'pause', 'resumption', 'promiseMissed', 'termMoved', 'arrival', 'escalation', 'refereeAsked', 'ruling',
  'interimMeasure', 'hazardSign', 'planAnswer')) NOT VALID;
ALTER TABLE cases.entry VALIDATE CONSTRAINT entry_kind_check;
ALTER TABLE cases.entry DROP CONSTRAINT internal_stays_internal;
ALTER TABLE cases.entry ADD CONSTRAINT internal_stays_internal CHECK (NOT visible_to_customer OR kind IN ('message', 'receipt', 'reply',
  'progress', 'plan', 'result', 'closure', 'rating', 'reopening', 'ownerChange', 'arrival', 'interimMeasure', 'hazardSign', 'planAnswer')) NOT VALID;
ALTER TABLE cases.entry VALIDATE CONSTRAINT internal_stays_internal;
