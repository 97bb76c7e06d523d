-- How the log calls buyers: by the names of the customers.
CALL platform.name_rows('sales.contract_buyer', '(SELECT p.name FROM customers.person p WHERE p.id = r.person_id)');
