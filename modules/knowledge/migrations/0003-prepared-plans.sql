-- Prepared plans (S1-47): pieces of their own sort, with steps counted in days from the day on which a plan is taken up.
ALTER TABLE knowledge.piece ADD COLUMN steps jsonb NOT NULL DEFAULT '[]';
ALTER TABLE knowledge.edition ADD COLUMN steps jsonb NOT NULL DEFAULT '[]';
ALTER TABLE knowledge.piece DROP CONSTRAINT piece_sort_check;
ALTER TABLE knowledge.piece ADD CONSTRAINT piece_sort_check CHECK (sort IN ('article', 'template', 'plan', 'guide', 'creed')) NOT VALID;
ALTER TABLE knowledge.piece VALIDATE CONSTRAINT piece_sort_check;
