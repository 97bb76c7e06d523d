-- What a message is for: service is owed; marketing goes to those alone who agree when it leaves (广告法 art. 43, PIPL arts. 15, 24).
ALTER TABLE platform.message_template
  ADD purpose text NOT NULL DEFAULT 'service' CHECK (purpose IN ('service', 'marketing')),
  -- The inbox inside the product is for service.
  ADD CHECK (purpose = 'service' OR channel <> 'inApp');
ALTER TABLE platform.message
  ADD purpose text NOT NULL DEFAULT 'service' CHECK (purpose IN ('service', 'marketing')),
  DROP CONSTRAINT message_state_check,
  ADD CONSTRAINT message_state_check
    CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'dead', 'held', 'notConfigured', 'withheld'));
