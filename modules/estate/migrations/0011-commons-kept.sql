-- Common parts and facilities are corrected and end like other records; cases and surveys keep pointing at them.
ALTER TABLE estate.common_part ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN changed_by text, ADD COLUMN ended_on date;
ALTER TABLE estate.common_facility ADD COLUMN version integer NOT NULL DEFAULT 1, ADD COLUMN changed_by text, ADD COLUMN ended_on date;
CREATE INDEX ON estate.common_part (project_id, name, id);
CREATE INDEX ON estate.common_facility (project_id, name, id);
CALL platform.name_rows('estate.common_part', 'r.name');
CALL platform.name_rows('estate.common_facility', 'r.name');
