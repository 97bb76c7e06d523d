import type { Pool } from '#platform/database/connect.ts'

const projects = 40

/** Fills the board: so many posts over some estates, four of five with an answer, all to be read by everybody. */
export async function seed(owner: Pool, posts: number): Promise<void> {
  await owner.query(`SELECT set_config('tx.kind', 'system', false)`)
  await owner.query(`SET session_replication_role = replica`)
  await owner.query(
    `INSERT INTO board.post (id, project_id, project_name, city, number, topic_id, topic_zh, topic_en, nickname, state, standing, posted_at,
       decide_by, listed_at, published_at, answered_at, me_too, changed_at)
     SELECT uuidv7(), ('01900000-0000-7000-8000-' || lpad((n % ${projects})::text, 12, '0'))::uuid, '砚湖湾', '临澜', n,
            '01900000-0000-7000-8000-0000000000ff', '设施设备', 'Common facilities', '望湖的人', 'published',
            CASE WHEN n % 5 = 0 THEN 'unanswered' ELSE 'answered' END, at, at + interval '1 day', at, at,
            CASE WHEN n % 5 > 0 THEN at + interval '5 hours' END, n % 7, at
       FROM (SELECT n, now() - n * interval '8 minutes' AS at FROM generate_series(1, $1::integer) n) x`,
    [posts],
  )
  await owner.query(
    `INSERT INTO board.wording (post_id, project_id, title, body, searched, grams, shown)
     SELECT id, project_id, '电梯一周停了三次', repeat('电梯一周停了三次，昨天晚上老人被困二十分钟，没人解释。', 4), '', '{}', true FROM board.post`,
  )
  await owner.query(
    `INSERT INTO board.answer (id, project_id, post_id, at, kind, body, staff_name, staff_post)
     SELECT uuidv7(), project_id, id, answered_at, 'reply', repeat('维保单位今晚更换门机，检测报告明天贴在单元门口。', 3), '林夕', '客服坐席'
       FROM board.post WHERE answered_at IS NOT NULL`,
  )
  await owner.query('ANALYZE board.post, board.wording, board.answer')
}
