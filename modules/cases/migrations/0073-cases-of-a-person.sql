-- A report by person leads to that person's cases, closed ones too, in the reach of whoever asks.
CREATE INDEX of_owner ON cases.case_file (owner_staff_id, opened_at, id);
