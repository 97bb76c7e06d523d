-- Who takes a case is asked at every report and joins a dozen tables: one plan for all projects, instead of five before it is kept.
ALTER FUNCTION cases.takers(uuid, text[], timestamptz) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION organization.responsible_for(uuid, text, timestamptz) SET plan_cache_mode = force_generic_plan;
