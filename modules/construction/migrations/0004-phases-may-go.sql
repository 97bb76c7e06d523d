-- Phases that nothing refers to may be removed.
CREATE INDEX ON construction.bulletin (phase_id) WHERE phase_id IS NOT NULL;
CREATE INDEX ON construction.open_day (phase_id) WHERE phase_id IS NOT NULL;
