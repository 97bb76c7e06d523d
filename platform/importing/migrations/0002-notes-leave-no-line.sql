-- What is noted while a file is read leaves no line, when it is made as well.
DROP TRIGGER IF EXISTS audit_new ON platform.import_problem;
DROP TRIGGER IF EXISTS audit_new ON platform.import_mapping;
