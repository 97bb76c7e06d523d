-- A term that a change of the city's calendar moved leaves a line in the history of its case.
ALTER TABLE cases.entry DROP CONSTRAINT entry_kind_check;
ALTER TABLE cases.entry ADD CONSTRAINT entry_kind_check CHECK (kind IN ('message', 'receipt', 'reply', 'progress', 'plan', 'result',
  'closure', 'rating', 'reopening', 'ownerChange', 'internalNote', 'classification', 'handOver', 'taskAccepted', 'taskReturned',
  'taskDone', 'taskWithdrawn', 'pause', 'resumption', 'promiseMissed', 'termMoved')) NOT VALID;
ALTER TABLE cases.entry VALIDATE CONSTRAINT entry_kind_check;
