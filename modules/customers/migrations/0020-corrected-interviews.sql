-- An interview that was noted wrongly is told anew beside it: the first record stays, and what corrects it says why.
ALTER TABLE customers.interview ADD COLUMN corrects uuid UNIQUE REFERENCES customers.interview,
  ADD COLUMN correction text, ADD CONSTRAINT corrected_for_a_reason CHECK ((corrects IS NULL) = (correction IS NULL));
