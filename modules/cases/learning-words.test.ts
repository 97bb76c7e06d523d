import { describe, expect, it } from 'vitest'
import { learnPortion } from './jobs/learn-words.ts'
import { buildCase, useComplaints } from './testing/index.ts'

type Body = Record<string, any>

describe('[S3-43] suggestions learned from closed cases', () => {
  const { house, desk, act } = useComplaints()
  const rows = async (table: string, columns = '*') =>
    (await house.owner.query<Body>(`SELECT ${columns} FROM cases.${table}`)).rows
  const topicId = async (code: string) =>
    (await house.owner.query<{ id: string }>('SELECT id FROM cases.category WHERE code = $1', [code]))
      .rows[0]!.id

  /** So many closed cases of each kind of words, in the past. */
  const closeMany = async (count: number, from = 0) => {
    const [leak, noise] = [await topicId('quality.leak.window'), await topicId('environment.noise')]
    const ids = await house.database.asSystem('cases that were closed', async (work) => {
      const made: string[] = []
      for (let at = from; at < from + count; at += 1)
        for (const [categoryId, body, urgency] of [
          [leak, `飘窗渗水第${at}次，墙皮鼓包，电话13800138000`, 'HIGH'],
          [noise, `楼上半夜装修噪声太大第${at}天`, 'NORMAL'],
        ] as const)
          made.push(
            (
              await buildCase(work, {
                projectId: desk.projectId,
                owner: desk.agent,
                title: body,
                body,
                categoryId,
                urgency,
              })
            ).id,
          )
      return made
    })
    await house.owner.query(
      `UPDATE cases.case_file f SET state = 'closed', closed_at = $2::timestamptz + p.at * interval '1 minute', closure = 'confirmed',
         first_replied_at = now(), waiting_since = NULL, confirm_until = NULL
         FROM unnest($1::uuid[]) WITH ORDINALITY AS p(id, at) WHERE f.id = p.id`,
      [ids, `2026-11-0${1 + from / 4}T00:00:00Z`],
    )
  }
  const learn = () => house.database.asSystem('learn', (work) => learnPortion(work))
  const suggest = async (text: string, actor = desk.agent, projectId = desk.projectId) =>
    (await house.send<Body>(actor, 'POST', '/case-suggestions', { projectId, text })).body

  it('says nothing before enough was closed, learns each case once, and gives its reasons', async () => {
    await closeMany(4)
    expect(await learn()).toBe(8)
    expect(await suggest('书房飘窗渗水')).toMatchObject({ topic: null, urgency: null, learnedFrom: 8 })
    await closeMany(8, 4)
    expect([await learn(), await learn()]).toEqual([16, 0])
    const found = await suggest('书房飘窗又渗水了，墙皮鼓包')
    expect(found).toMatchObject({
      topic: { zh: '窗与飘窗', cases: 12 },
      urgency: { urgency: 'HIGH' },
      learnedFrom: 24,
    })
    expect(found.topic.words.join('')).toContain('渗水')
    expect(await suggest('花园里种什么好')).toMatchObject({ topic: null })
    // Nobody's phone is kept in what was learned.
    const grams = (await rows('learned_gram', 'gram')).map(({ gram }) => gram)
    expect(grams.filter((gram) => /\d|〔/.test(gram))).toEqual([])
  })

  it('measures its hits on cases that it had not learned yet, and counts what people take', async () => {
    await closeMany(3, 12)
    await learn()
    const answer = (taken: boolean, actor = desk.agent) =>
      act(actor, '/case-suggestions/answers', {
        projectId: desk.projectId,
        field: 'topic',
        suggested: 'x',
        taken,
      })
    await answer(true)
    await answer(false)
    const { topic } = await suggest('飘窗渗水，墙皮鼓包')
    expect(topic).toMatchObject({ measured: 6, hits: 6, answered: 2, taken: 1 })
    expect((await answer(true, desk.stranger)).status).toBeGreaterThanOrEqual(400)
  })

  it('names the department that usually has to act, and halves what it knows when it knows much', async () => {
    const found = await suggest('飘窗渗水，墙皮鼓包')
    expect(found.department).toMatchObject({ name: '工程管理部', isUsual: true })
    const before = (await rows('learned_label', 'sum(cases) AS cases'))[0]!.cases
    await house.database.asSystem('forget', (work) => work.sql('SELECT cases.forget_half()', []))
    const after = (await rows('learned_label', 'sum(cases) AS cases'))[0]!.cases
    expect(Number(after)).toBeLessThan(Number(before) / 2 + 1)
    expect((await suggest('飘窗渗水，墙皮鼓包')).learnedFrom).toBeGreaterThan(0)
  })
})
