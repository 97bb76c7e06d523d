-- What belongs to something confidential is sent like the rest; the outbox shows that it left, not what it said.
ALTER TABLE platform.message ADD COLUMN confidential boolean NOT NULL DEFAULT false;
