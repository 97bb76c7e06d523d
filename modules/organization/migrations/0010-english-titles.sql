-- What a post is called for those who read English; without it they see its Chinese title.
ALTER TABLE organization.post ADD COLUMN title_en text;

-- The cards carry both. A function cannot be given another column; what is done again is as it was, with one more.
DROP FUNCTION organization.staff_cards(uuid[], timestamptz);
CREATE FUNCTION organization.staff_cards(wanted uuid[], at timestamptz)
RETURNS TABLE (id uuid, name text, title text, photo_file_id uuid, title_en text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT s.id, s.name, held.title, s.photo_file_id, held.title_en
    FROM organization.staff s
    LEFT JOIN LATERAL (
      SELECT p.title, p.title_en FROM organization.appointment a
        JOIN organization.post p ON p.id = a.post_id JOIN organization.node n ON n.id = a.node_id
       WHERE a.staff_id = s.id AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
       ORDER BY organization.rank_of(n.kind) DESC, a.from_on, a.id LIMIT 1) held ON true
   WHERE s.id = ANY (wanted)
$$;
DROP FUNCTION organization.responsible_for(uuid, text, timestamptz);
CREATE FUNCTION organization.responsible_for(project uuid, wanted text, at timestamptz)
RETURNS TABLE (id uuid, name text, title text, photo_file_id uuid, title_en text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT s.id, s.name, p.title, s.photo_file_id, p.title_en
    FROM scope.project_branch b
    JOIN organization.node n ON n.id = b.node_id
    JOIN organization.post p ON p.node_id = n.id AND p.role = wanted
    JOIN organization.appointment a ON a.post_id = p.id AND organization.is_current(a.from_on, a.until_on, at, n.timezone)
    JOIN organization.staff s ON s.id = a.staff_id AND s.state = 'active'
   WHERE b.project_id = project
   ORDER BY organization.rank_of(n.kind) DESC, a.from_on, a.id LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION organization.staff_cards, organization.responsible_for FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization.staff_cards, organization.responsible_for TO tongxing_app;
