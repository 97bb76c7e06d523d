-- How the log calls these rows.
CALL platform.name_rows('organization.node', 'r.name');
CALL platform.name_rows('organization.department', 'r.name');
CALL platform.name_rows('organization.staff', 'r.name');
CALL platform.name_rows('organization.post', 'r.title');
