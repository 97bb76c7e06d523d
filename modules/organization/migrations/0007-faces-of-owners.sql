-- Owners see whom they may call: the phone of those who serve their home, and the photos of the house.
CREATE FUNCTION organization.staff_phones(wanted uuid[])
RETURNS TABLE (id uuid, phone_sealed text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT s.id, s.phone_sealed FROM organization.staff s
   WHERE s.id = ANY (wanted) AND s.state = 'active' AND scope.kind() IS NOT NULL
$$;
CREATE INDEX ON organization.staff (photo_file_id) WHERE photo_file_id IS NOT NULL;
CREATE FUNCTION organization.is_face(wanted uuid) RETURNS boolean
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM organization.staff s WHERE s.photo_file_id = wanted AND s.state = 'active')
$$;
REVOKE EXECUTE ON FUNCTION organization.staff_phones, organization.is_face FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization.staff_phones, organization.is_face TO tongxing_app;
CREATE POLICY faces_of_the_house ON platform.file FOR SELECT USING (
  (SELECT scope.kind()) = 'resident' AND organization.is_face(id));
