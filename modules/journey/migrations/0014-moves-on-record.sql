-- Whoever confirms or cancels a move leaves a line; how far it is leaves none.
CREATE TRIGGER audit_change AFTER UPDATE OF state OR DELETE ON journey.standard_move
  FOR EACH ROW EXECUTE FUNCTION platform.audit_change('{}', 'true', 'true');
