-- The chairman answers and closes letters to him (S3-40). An installation that knows these permissions already would not give them
-- to his role (only new ones are given, sync-permissions.ts); it gets them where nobody has changed the role yet.
INSERT INTO identity.role_permission (role, permission)
SELECT r.key, p.key FROM identity.role r CROSS JOIN identity.permission p
 WHERE r.key = 'chairman' AND r.built_in AND r.version = 1 AND r.changed_by IS NULL AND p.key IN ('cases.handle', 'cases.close')
ON CONFLICT DO NOTHING;
