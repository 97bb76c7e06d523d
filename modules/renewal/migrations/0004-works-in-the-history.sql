-- What owners resolved and what was done day by day stands in the history of a renewal, with the pictures of it.
CREATE TRIGGER audit_new AFTER INSERT ON renewal.owners_vote REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION platform.audit_new('true', 'true');
CREATE TRIGGER audit_new AFTER INSERT ON renewal.progress REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION platform.audit_new('true', 'true');
CALL platform.name_rows('renewal.owners_vote', 'to_char(r.voted_on, ''YYYY-MM-DD'')');
CALL platform.name_rows('renewal.progress', 'left(r.words, 80)');
CALL platform.name_rows('renewal.photo', '(SELECT f.name FROM platform.file f WHERE f.id = r.file_id)');
