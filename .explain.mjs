import pg from 'pg'
const c=new pg.Client({connectionString:`postgresql:///tongxing?host=${encodeURIComponent('/tmp/brd/data/postgres')}&user=postgres`}); await c.connect()
const {rows:[p]}=await c.query(`select project_id, count(*) from journey.action group by 1 order by 2 desc limit 1`); console.log(p)
const t='2026-11-22'
const q={
standing:`SELECT s.step, count(DISTINCT coalesce(s.home_id, j.subject_id)) FROM journey.step_stay s LEFT JOIN journey.journey j ON s.home_id IS NULL AND j.project_id = s.project_id AND j.id = s.journey_id WHERE s.project_id=$1 AND s.entered_on <= $2 AND (s.left_on IS NULL OR s.left_on > $2) AND (s.home_id IS NOT NULL OR j.subject_kind = 'person') GROUP BY s.step`,
open:`SELECT a.step, count(*) FILTER (WHERE a.due_on < $2) AS late, count(*) FILTER (WHERE a.due_on >= $2) FROM journey.action a WHERE a.project_id = $1 AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL AND a.due_on <= $2::date + 7 GROUP BY a.step`,
done:`SELECT a.step, count(*) FILTER (WHERE NOT a.done_late) AS in_time, count(*) FILTER (WHERE a.done_late) AS done_late FROM journey.action a WHERE a.project_id = $1 AND a.done_on IS NOT NULL AND a.due_on >= $2::date - 365 AND a.due_on < $2 GROUP BY a.step`,
waived:`SELECT a.step, count(*) AS waived FROM journey.action a WHERE a.project_id = $1 AND a.waived_at IS NOT NULL AND a.due_on >= $2::date - 365 AND a.due_on < $2 GROUP BY a.step`,
whole:`SELECT * FROM journey.count_figures($1,$2)`,
}
for(const [k,s] of Object.entries(q)){ await c.query(s,[p.project_id,t]); const r=await c.query('EXPLAIN (ANALYZE, BUFFERS OFF) '+s,[p.project_id,t]); console.log('==',k); console.log(r.rows.map(x=>x['QUERY PLAN']).join('\n')) }
await c.end()
