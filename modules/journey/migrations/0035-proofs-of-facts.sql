-- What only proves, and completes nothing: it joins the action that its record called for, also once that is done.
ALTER TABLE journey.fulfilment ADD completes boolean NOT NULL DEFAULT true;
