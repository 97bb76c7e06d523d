-- Events that name a phase, for the day on which a phase is taken out.
CREATE INDEX ON journey.recorded_event (phase_id) WHERE phase_id IS NOT NULL;
