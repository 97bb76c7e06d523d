-- How the log calls these rows; a standard by the number of its version, a standard action by its title.
CALL platform.name_rows('journey.standard', $$'第 ' || r.number || ' 版'$$, $$'version ' || r.number$$);
CALL platform.name_rows('journey.standard_action', 'r.title_zh', 'r.title_en');
