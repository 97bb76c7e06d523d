-- A waiver may be about the contract of one purchase instead of the next subscription (domain.md 2.1, 2.2, 2.7, 2.11).
ALTER TABLE disclosure.waiver ADD purchase_id uuid REFERENCES disclosure.purchase;
CREATE INDEX ON disclosure.waiver (purchase_id) WHERE purchase_id IS NOT NULL;
