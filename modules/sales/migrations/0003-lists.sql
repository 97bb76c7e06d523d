-- Contracts of the whole group by their day, and by the beginning of their number.
CREATE INDEX ON sales.contract (signed_on, id);
CREATE INDEX ON sales.contract (number);
