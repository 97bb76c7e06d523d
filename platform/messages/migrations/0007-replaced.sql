-- A word to the telephone that a short message took the place of was replaced, not lost.
ALTER TABLE platform.message
  DROP CONSTRAINT message_state_check,
  ADD CONSTRAINT message_state_check
    CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'dead', 'held', 'notConfigured', 'withheld', 'replaced'));
UPDATE platform.message SET state = 'replaced'
 WHERE state = 'dead' AND channel = 'push' AND carried ? 'sealed' AND error IS DISTINCT FROM 'expired' AND error IS DISTINCT FROM 'noAddress';
