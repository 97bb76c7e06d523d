-- What is asked at every case that is opened: one look with the policies said once, instead of five tables each with its own.

-- The homes that the resident who asks holds and sees.
CREATE FUNCTION customers.own_homes(at timestamptz)
  RETURNS TABLE (holding_id uuid, household_id uuid, home_id uuid, kind text, from_on date, until_on date, lease_until date,
    moved_in_on date, delivered_on date, day date, project_id uuid, project_name text, phase_id uuid, building_id uuid,
    home_code text, building_name text, unit_number text, floor integer, number text, state text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = customers, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  SELECT h.id, h.household_id, h.home_id, h.kind, h.from_on, h.until_on, h.lease_until, u.moved_in_on, o.delivered_on,
         (at AT TIME ZONE p.timezone)::date, e.project_id, p.name, e.phase_id, e.building_id, e.home_code, b.name, e.unit_number,
         e.floor, e.number, e.state
    FROM person q
    JOIN holding h ON h.person_id = q.id
    JOIN household u ON u.id = h.household_id
    LEFT JOIN home_occupancy o ON o.home_id = h.home_id
    JOIN estate.home e ON e.id = h.home_id
    JOIN estate.project p ON p.id = e.project_id
    JOIN estate.building b ON b.id = e.building_id
   WHERE q.survivor_id = (SELECT a.survivor_id FROM person a WHERE a.id = scope.person()) AND h.home_id = ANY (scope.homes())
   ORDER BY h.until_on IS NOT NULL, h.from_on, h.id
$$;

-- Who calls and about which home, as far as the asker sees them, and the household with which she holds it.
CREATE FUNCTION customers.caller(who uuid, home uuid, at timestamptz)
  RETURNS TABLE (person_id uuid, name text, project_id uuid, project_name text, building_name text, unit_number text, number text, household_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = customers, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  SELECT p.id, p.name, e.project_id, e.project_name, e.building_name, e.unit_number, e.number,
         (SELECT h.household_id FROM holding h JOIN person q ON q.id = h.person_id
           WHERE h.home_id = e.id AND q.survivor_id = p.id AND h.from_on <= e.day AND (h.until_on IS NULL OR h.until_on > e.day)
           ORDER BY h.from_on, h.id LIMIT 1)
    FROM (VALUES (1)) AS one(look)
    LEFT JOIN LATERAL (
      SELECT s.id, s.name FROM person a JOIN person s ON s.id = a.survivor_id
       WHERE a.id = who AND (scope.sees_everything() OR EXISTS (
         SELECT 1 FROM scope.project_branch r, scope.project_branch t
          WHERE r.project_id = ANY (a.project_ids) AND r.node_id = ANY (scope.nodes())
            AND t.project_id = ANY (s.project_ids) AND t.node_id = ANY (scope.nodes())))) p ON true
    LEFT JOIN LATERAL (
      SELECT h.id, h.project_id, j.name AS project_name, b.name AS building_name, h.unit_number, h.number, (at AT TIME ZONE j.timezone)::date AS day
        FROM estate.home h JOIN estate.project j ON j.id = h.project_id JOIN estate.building b ON b.id = h.building_id
       WHERE h.id = home AND (scope.sees_everything() OR EXISTS (
         SELECT 1 FROM scope.project_branch r WHERE r.project_id = h.project_id AND r.node_id = ANY (scope.nodes())))) e ON true
$$;

REVOKE ALL ON FUNCTION customers.own_homes(timestamptz), customers.caller(uuid, uuid, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION customers.own_homes(timestamptz), customers.caller(uuid, uuid, timestamptz) TO tongxing_app;
