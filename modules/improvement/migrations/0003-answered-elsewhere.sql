-- What came from a case is answered with it; wishes of a poll flow into the pool.
ALTER TABLE improvement.opinion
  DROP CONSTRAINT opinion_state_check,
  ADD CONSTRAINT opinion_state_check CHECK (state IN ('new', 'grouped', 'accepted', 'refused', 'done', 'answered')),
  DROP CONSTRAINT opinion_source_check,
  ADD CONSTRAINT opinion_source_check CHECK (source IN ('surveys', 'cases', 'construction', 'renewal', 'here'));
