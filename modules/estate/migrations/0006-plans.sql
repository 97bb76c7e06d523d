-- The rooms of a layout as rectangles, where somebody has drawn them; else they are laid out from their numbers.
ALTER TABLE estate.layout ADD COLUMN plan jsonb;
-- The number that residents of the project call at any hour.
ALTER TABLE estate.project ADD COLUMN hotline text;
