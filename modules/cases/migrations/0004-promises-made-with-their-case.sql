-- The making of a promise is part of the audit line of its case.
DROP TRIGGER IF EXISTS audit_new ON cases.promise;
