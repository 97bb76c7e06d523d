-- What came back for a draft, what became of it, and what it cost where the endpoint tells.
ALTER TABLE cases.draft_request
  -- As it came, with the places of personal data; and as it was shown to who asked.
  ADD COLUMN answer text, ADD COLUMN given text,
  -- Whether a word that was sent is the draft as it was, or was made from it, and which word.
  ADD COLUMN used text CHECK (used IN ('asIs', 'edited')), ADD COLUMN used_in uuid, ADD COLUMN used_at timestamptz,
  ADD COLUMN tokens_in integer, ADD COLUMN tokens_out integer, ADD COLUMN cost numeric(14, 6);
CREATE INDEX ON cases.draft_request (project_id, asked_at, id);
CREATE INDEX ON cases.draft_request (asked_at, id);
GRANT UPDATE (answer, given, used, used_in, used_at, tokens_in, tokens_out, cost) ON cases.draft_request TO tongxing_app;
