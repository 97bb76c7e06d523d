-- Three calls at different hours came to nothing: the customer was asked in writing. Cleared when somebody answers.
ALTER TABLE journey.action ADD COLUMN not_reached_at timestamptz;
CREATE INDEX ON journey.action (project_id, not_reached_at, id) WHERE not_reached_at IS NOT NULL;
