-- A customer says herself that she has the card of channels (domain.md 1.3, 2.4); cards are listed by when they were handed over.
ALTER TABLE disclosure.acknowledgement DROP CONSTRAINT acknowledgement_about_check,
  ADD CONSTRAINT acknowledgement_about_check
    CHECK (about IN ('notice', 'script', 'terms', 'measures', 'covenant', 'cancellation', 'card'));
CREATE INDEX ON disclosure.channel_card (at, id);

-- The zone of the project, copied like its name: whoever only looks for a home sees the register, not the project.
ALTER TABLE disclosure.board ADD timezone text NOT NULL DEFAULT 'Asia/Shanghai';
UPDATE disclosure.board b SET timezone = p.timezone FROM estate.project p WHERE p.id = b.project_id AND p.timezone <> b.timezone;
