-- The local day of a project at an instant: what is due or late in a list is so on the day there.
CREATE FUNCTION estate.local_day(project uuid, at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (at AT TIME ZONE p.timezone)::date FROM estate.project p WHERE p.id = project
$$;
