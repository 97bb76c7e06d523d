-- What the console keeps for its person on whatever device: own views and columns of lists. The log says that they changed.
CREATE TABLE identity.kept_setting (
  account_id uuid NOT NULL REFERENCES identity.account ON DELETE CASCADE, key text COLLATE "C" NOT NULL, value jsonb NOT NULL,
  PRIMARY KEY (account_id, key)
);
CALL platform.protect('identity.kept_setting', $$account_id IN (SELECT id FROM identity.account
  WHERE staff_id = (SELECT scope.actor()) OR person_id = (SELECT scope.person()))$$, hidden => '{value}');
