-- The names of the rows that the caller sees, in these tables or in all of them: planning a statement over a hundred tables takes
-- longer than anything else on the page, so it is asked only for what no reference tells the table of.
DROP FUNCTION platform.names_of(uuid[], text[]);
CREATE FUNCTION platform.names_of(ids uuid[], keys text[], tables text[]) RETURNS TABLE (key text, zh text, en text)
STABLE LANGUAGE plpgsql AS $$
DECLARE every text;
BEGIN
  SELECT string_agg(format('SELECT r.%1$I::text, (%2$s)::text, (%3$s)::text FROM %4$s r WHERE r.%1$I = ANY (%5$s)',
                           n.key_column, n.zh, n.en, n.tbl, CASE n.key_column WHEN 'id' THEN '$1' ELSE '$2' END), ' UNION ALL ')
    INTO every FROM platform.row_name n
   WHERE CASE n.key_column WHEN 'id' THEN cardinality(ids) > 0 AND (tables IS NULL OR n.tbl = ANY (tables)) ELSE cardinality(keys) > 0 END;
  IF every IS NOT NULL THEN RETURN QUERY EXECUTE every USING ids, keys; END IF;
END $$;
