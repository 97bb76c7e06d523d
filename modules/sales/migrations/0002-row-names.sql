-- How the log calls these rows.
CALL platform.name_rows('sales.contract', 'r.number');
