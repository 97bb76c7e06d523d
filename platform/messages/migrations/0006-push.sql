-- Telephones and computers on which a resident wants to be told at once (Web Push, RFC 8030).
CREATE TABLE platform.push_device (
  id uuid PRIMARY KEY, person_id uuid NOT NULL,
  -- SHA-256 of the address, by which a browser knows itself again; the address and its keys are sealed.
  fingerprint text NOT NULL UNIQUE, sealed text NOT NULL,
  added_at timestamptz NOT NULL, told_at timestamptz
);
CREATE INDEX ON platform.push_device (person_id, id);
CALL platform.protect('platform.push_device', $$(SELECT scope.is_system()) OR person_id = (SELECT scope.person())$$,
                      hidden => '{sealed}');
-- A wish of this moment, like a browser's own setting; what was sent stands in the outbox.
DROP TRIGGER audit_new ON platform.push_device;
DROP TRIGGER audit_change ON platform.push_device;

-- A browser tells one person at a time: whoever signs in there next takes it over from the one before.
CREATE FUNCTION platform.leave_push_device(address text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM platform.push_device
   WHERE fingerprint = address AND (SELECT scope.person()) IS NOT NULL AND person_id <> (SELECT scope.person());
$$;
REVOKE EXECUTE ON FUNCTION platform.leave_push_device FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.leave_push_device TO tongxing_app;

ALTER TABLE platform.message_template
  DROP CONSTRAINT message_template_channel_check,
  ADD CONSTRAINT message_template_channel_check
    CHECK (channel IN ('inApp', 'sms', 'email', 'weChatWork', 'webhook', 'push'));

-- On a locked screen everybody reads along: the number and plain words, no name, no home, nothing that was said.
INSERT INTO platform.message_template (key, channel, language, subject, body, sample) VALUES
('caseReceipt', 'push', 'zh', '我们收到了', '编号 {number}，已有人负责。', '{"number": "TS-2026-000042"}'),
('caseReceipt', 'push', 'en', 'We have it', 'Number {number}; somebody takes care of it.', '{"number": "TS-2026-000042"}'),
('caseReply', 'push', 'zh', '有答复了', '编号 {number}，点开查看。', '{"number": "TS-2026-000042"}'),
('caseReply', 'push', 'en', 'There is an answer', 'Number {number}; tap to read it.', '{"number": "TS-2026-000042"}');
