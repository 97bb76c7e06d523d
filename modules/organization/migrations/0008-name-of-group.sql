-- How the company calls itself: for whoever speaks in its name, and for those to whom it speaks.
CREATE FUNCTION organization.group_name() RETURNS text
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = organization, pg_temp AS $$
  SELECT name FROM organization.node WHERE kind = 'group'
$$;
REVOKE EXECUTE ON FUNCTION organization.group_name FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organization.group_name TO tongxing_app;
