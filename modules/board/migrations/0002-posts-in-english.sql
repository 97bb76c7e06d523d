-- The post of whoever answered, for those who read English.
ALTER TABLE board.answer ADD COLUMN staff_post_en text;
