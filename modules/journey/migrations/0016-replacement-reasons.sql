-- Whoever replaces a piece of evidence says why; the reason is sealed with the new piece.
ALTER TABLE journey.evidence ADD COLUMN replace_reason text CHECK (replace_reason IS NULL OR replaces_id IS NOT NULL);
