-- Whoever stops an export or gives work back leaves a line; how far they are leaves none.
CREATE TRIGGER audit_change AFTER UPDATE OF state OR DELETE ON journey.evidence_export
  FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{}', 'true', 'false');
CREATE TRIGGER audit_change AFTER UPDATE OF state OR DELETE ON journey.hand_over
  FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{}', 'true', 'false');
-- What they consist of only comes and goes with them.
REVOKE UPDATE ON journey.evidence_volume FROM tongxing_app;
CREATE TRIGGER audit_change AFTER DELETE ON journey.evidence_volume
  FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{}', 'false', 'false');
REVOKE DELETE ON journey.handed_place FROM tongxing_app;
CREATE TRIGGER audit_change AFTER UPDATE OF to_staff_id ON journey.handed_place
  FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{}', 'false', 'true');
