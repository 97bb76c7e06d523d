-- A mark is its own log, when it is made as well.
DROP TRIGGER IF EXISTS audit_new ON platform.mark;
