-- Further records of the same kind that came with a fact: each call that was tried is a record of its own (domain.md 5.7).
ALTER TABLE journey.fulfilment ADD more text[] NOT NULL DEFAULT '{}';
