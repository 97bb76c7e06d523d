-- Actions that the company itself added.
ALTER TABLE journey.standard_action DROP CONSTRAINT standard_action_tag_check;
ALTER TABLE journey.standard_action ADD CONSTRAINT standard_action_tag_check CHECK (tag IN ('SEED', 'PUBLIC', 'LAW', 'DEFAULT', 'OWN'));
