-- Messages and notices are their own log, when they are made as well.
DROP TRIGGER IF EXISTS audit_new ON platform.message;
DROP TRIGGER IF EXISTS audit_new ON platform.notice;
