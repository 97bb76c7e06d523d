-- Why the moment or the home of a subscription was put right last; the log keeps what stood before.
ALTER TABLE disclosure.purchase ADD correction_reason text;
