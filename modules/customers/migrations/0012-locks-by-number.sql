-- Registrations of the same number wait for one another, those of other numbers for nobody: with few locks for all numbers
-- a long import kept the whole group from registering anybody.
CREATE OR REPLACE FUNCTION customers.known_persons(phones text[], identities text[])
RETURNS TABLE (id uuid, name text, phone_index text, identity_index text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(6021, n.number) FROM (
    SELECT DISTINCT hashtext(value) AS number FROM unnest(phones || identities) AS value ORDER BY 1) n;
  RETURN QUERY
    SELECT p.survivor_id, p.name, p.phone_index, p.identity_index FROM customers.person p
     WHERE p.phone_index = ANY (phones)
    UNION
    SELECT p.survivor_id, p.name, p.phone_index, p.identity_index FROM customers.person p
     WHERE p.identity_index = ANY (identities)
    ORDER BY 1;
END $$;
