-- Words of danger that people use beside those of the first list: gas alarms, people in lifts, breath, smoke, falls (domain 6.2).
UPDATE cases.risk r SET words = r.words || (
  SELECT array_agg(word ORDER BY place) FROM unnest('{困人,困在,燃气报警,燃气泄漏,漏气,冒烟,爆炸,喘不上气,窒息,昏迷,流血,跌落,滑倒,摔倒,高空抛物,轻生}'::text[])
    WITH ORDINALITY AS more (word, place) WHERE word <> ALL (r.words))
 WHERE kind = 'danger';
