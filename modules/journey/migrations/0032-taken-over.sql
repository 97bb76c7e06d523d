-- What the product brought when the group took it over with this version: later releases are compared with that, so that
-- what the group wrote itself stays its own. The first version is what the product brought.
ALTER TABLE journey.standard ADD COLUMN delivered jsonb;
