-- How the log calls these rows.
CALL platform.name_rows('customers.person', 'r.name');
CALL platform.name_rows('customers.household', 'r.name');
