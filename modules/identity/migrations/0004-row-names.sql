-- How the log calls these rows; roles and permissions are referred to by their keys.
CALL platform.name_rows('identity.account', 'r.username');
CALL platform.name_rows('identity.role', 'r.zh', 'r.en', 'key');
CALL platform.name_rows('identity.permission', 'r.zh', 'r.en', 'key');
