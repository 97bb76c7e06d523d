-- Answers that leave on a way of their own: from the mailbox that a customer wrote to, or to the address of another system.
ALTER TABLE platform.message
  -- Who carries it, and what that one has to know.
  ADD carrier text, ADD carried jsonb,
  ADD CHECK ((carrier IS NULL) = (carried IS NULL));
ALTER TABLE platform.message_template
  DROP CONSTRAINT message_template_channel_check,
  ADD CONSTRAINT message_template_channel_check CHECK (channel IN ('inApp', 'sms', 'email', 'weChatWork', 'webhook'));
