-- The triggers of their own log new accounts and tokens already.
DROP TRIGGER IF EXISTS audit_new ON identity.account;
DROP TRIGGER IF EXISTS audit_new ON identity.access_token;
