-- What a lesson of a closed case brings along: how often it came up, and what it cost, in fen.
ALTER TABLE improvement.opinion ADD COLUMN times integer, ADD COLUMN cost numeric;
