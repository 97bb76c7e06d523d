-- The households of tenants in the homes that the resident who asks owns now: what is wrong with the building concerns
-- both. The resident does not see those households themselves, so the function looks for her.
CREATE FUNCTION customers.let_households() RETURNS uuid[]
STABLE LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me uuid := scope.person(); mine uuid[] := scope.homes();
BEGIN
  IF me IS NULL OR mine IS NULL THEN RETURN NULL; END IF;
  RETURN (SELECT array_agg(u.id) FROM customers.household u WHERE u.home_id = ANY (mine) AND u.kind = 'tenant' AND EXISTS
    (SELECT 1 FROM customers.holding h JOIN customers.person p ON p.id = h.person_id
      WHERE h.home_id = u.home_id AND p.survivor_id = me AND h.kind IN ('owner', 'coOwner')
        AND (h.until_on IS NULL OR h.until_on > current_date)));
END $$;
REVOKE EXECUTE ON FUNCTION customers.let_households FROM PUBLIC;
GRANT EXECUTE ON FUNCTION customers.let_households TO tongxing_app;
CREATE POLICY own_functions ON customers.household FOR SELECT TO CURRENT_USER USING (true);
