-- What the standard plans by itself leaves no line when it is made, millions of them a year; every later change does.
DROP TRIGGER IF EXISTS audit_new ON journey.journey;
DROP TRIGGER IF EXISTS audit_new ON journey.step_stay;
DROP TRIGGER IF EXISTS audit_new ON journey.action;
