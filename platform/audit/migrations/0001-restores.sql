-- Seals without lines mark restores; every sealing looks for the last one.
CREATE INDEX audit_seal_restore ON platform.audit_seal (number) WHERE lines = 0;
