-- How the log calls holdings: by their homes.
CALL platform.name_rows('customers.holding', '(SELECT h.home_code FROM estate.home h WHERE h.id = r.home_id)');
