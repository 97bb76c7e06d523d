-- How the log calls these rows.
CALL platform.name_rows('cases.case_file', 'r.number');
CALL platform.name_rows('cases.category', 'r.zh', 'r.en');
