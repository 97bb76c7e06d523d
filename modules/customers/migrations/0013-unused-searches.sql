-- Searches that nothing asks any more.
DROP FUNCTION customers.newest_persons(uuid, integer, uuid, integer);
DROP FUNCTION customers.newest_found(uuid, integer, uuid, integer, text[], text[], text, uuid[]);
