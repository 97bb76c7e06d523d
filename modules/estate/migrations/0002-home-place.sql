-- Homes in the order in which people walk past them: floors and numbers as numbers, so that 201 comes before 1001.
-- Every number in the text is filled up to five digits.
CREATE FUNCTION estate.with_even_numbers(words text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql
  RETURN regexp_replace(regexp_replace(words, '(\d+)', '00000\1', 'g'), '0{0,5}(\d{5,})', '\1', 'g');

-- A stored column, because an expression would not reach its index below row-level security; floors below ground come first.
ALTER TABLE estate.home ADD COLUMN place text COLLATE "C" NOT NULL
  GENERATED ALWAYS AS (estate.with_even_numbers(regexp_replace(home_code, '-([^-]*)$', '-' || (floor + 1000) || '-\1'))) STORED;
CREATE INDEX ON estate.home (place);
CREATE INDEX ON estate.home (project_id, place);
DROP INDEX estate.home_project_id_home_code_idx;

-- The places of the homes of a project, for the lists of other modules; it becomes a part of their statements.
CREATE FUNCTION estate.places_in(project uuid) RETURNS TABLE (home_id uuid, place text)
STABLE PARALLEL SAFE LANGUAGE sql
  AS $$ SELECT h.id, h.place FROM estate.home h WHERE h.project_id = project $$;
