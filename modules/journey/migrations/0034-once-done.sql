-- What the customer reads once the action is done; without it, what she read before.
ALTER TABLE journey.standard_action
  ADD COLUMN customer_done_zh text, ADD COLUMN customer_done_en text,
  ADD CHECK ((customer_done_zh IS NULL) = (customer_done_en IS NULL)),
  ADD CHECK (customer_done_zh IS NULL OR customer_zh IS NOT NULL);
