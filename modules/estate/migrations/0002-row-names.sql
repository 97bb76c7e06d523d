-- How the log calls these rows; a home as on screens: 砚湖湾 3栋2单元1602.
CALL platform.name_rows('estate.project', 'r.name');
CALL platform.name_rows('estate.phase', 'r.name');
CALL platform.name_rows('estate.building', 'r.name');
CALL platform.name_rows('estate.layout', 'r.name');
CALL platform.name_rows('estate.home', $$(SELECT concat(p.name, ' ', b.name, CASE r.unit_number WHEN '0' THEN '' ELSE r.unit_number || '单元' END, r.number)
  FROM estate.building b JOIN estate.project p ON p.id = b.project_id WHERE b.id = r.building_id)$$);
