-- Who follows up on deliveries and moves looks for those of the last months.
CREATE INDEX ON delivery.home_delivery (delivered_on, home_id) WHERE ended_on IS NULL;
CREATE INDEX ON delivery.home_delivery (moved_in_on, home_id) WHERE ended_on IS NULL;
