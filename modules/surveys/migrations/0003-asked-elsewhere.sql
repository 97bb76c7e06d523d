-- What was to be asked was learnt in another way; the caller closes the call-back with the reason.
ALTER TABLE surveys.callback DROP CONSTRAINT callback_state_check;
ALTER TABLE surveys.callback ADD CONSTRAINT callback_state_check
  CHECK (state IN ('waiting', 'planned', 'notReached', 'reached', 'declined', 'askedElsewhere', 'notApplicable'));
ALTER TABLE surveys.callback ADD CHECK (state <> 'askedElsewhere' OR num_nonnulls(reason, done_on, done_by) = 3);
-- Calls for which nobody is responsible.
CREATE INDEX ON surveys.callback (home_id)
  WHERE responsible_staff_id IS NULL AND state IN ('waiting', 'planned', 'notReached');
