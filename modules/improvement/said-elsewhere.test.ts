import { randomUUID } from 'node:crypto'
import { caseClosed, caseReopened } from '#modules/cases/events.ts'
import { casesModule } from '#modules/cases/module.ts'
import { buildCase } from '#modules/cases/testing/index.ts'
import { wishGiven } from '#modules/renewal/events.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { improvementModule } from './module.ts'
import { buildLivingEstate, type LivingEstate } from './testing/index.ts'

type Body = Record<string, any>

/** @serves S0-32, 7.1, 7.2 */
describe('opinions that were said elsewhere', () => {
  const house = useTestServer([improvementModule, casesModule], '2026-11-20T10:00:00+08:00')
  let estate: LivingEstate
  beforeAll(async () => {
    estate = await buildLivingEstate(house)
  })
  const send = (actor: Actor, method: 'GET', path: string) => house.send<Body>(actor, method, path)
  const pool = async (query: string): Promise<Body[]> =>
    (await send(estate.relations, 'GET', `/opinions${query}`)).body.items
  const told = async (name: string) =>
    (
      await house.owner.query<{ payload: Body }>('SELECT payload FROM platform.event WHERE name = $1', [
        `improvement.${name}.v1`,
      ])
    ).rows.map(({ payload }) => payload)

  it('[7.1, 7.2] answers an opinion with the case from which it came, and asks again when that is opened again', async () => {
    const { projectId } = estate.project
    const owner = { id: estate.relations.id, name: '林夕' }
    const { id: caseId } = await house.database.asSystem('test', (work) =>
      buildCase(work, {
        projectId,
        owner,
        body: '单元门夜里关门声太响。',
        reporterPersonId: estate.owners[0]!.id,
      }),
    )
    await house.settle()
    const [opinion] = await pool('?q=关门声')
    expect(opinion).toMatchObject({ channel: 'case', state: 'new' })
    const view = async () => (await send(estate.relations, 'GET', `/opinions/${opinion!.id}`)).body
    const cases = buildStaffActor(['improvement.read', 'cases.read'], [estate.project.nodeId])
    expect((await send(cases, 'GET', `/opinions/${opinion!.id}`)).body.case).toMatchObject({ closedOn: null })
    const kind = { caseId, number: 'T-1', kind: 'complaint' as const, kindZh: '投诉', kindEn: 'Complaint' }
    const about = { subject: ['cases.case_file', caseId] as const, projectId }
    const turn = async (sql: string, tell: (work: Work) => void) => {
      await house.owner.query(`UPDATE cases.case_file SET ${sql} WHERE id = $1`, [caseId])
      await house.database.asSystem('test', async (work) => tell(work))
      await house.settle()
    }
    const closure = {
      closure: 'confirmed' as const,
      closedOn: '2026-11-20',
      reopenedCount: 0,
      withinTerm: true,
    }
    await turn(
      `state = 'closed', closed_at = '2026-11-20T09:00:00+08:00', closure = 'confirmed', first_replied_at = opened_at, waiting_since = NULL`,
      (work) => work.emit(caseClosed, { ...kind, ...closure }, about),
    )
    expect(await view()).toMatchObject({ state: 'answered', decidedOn: '2026-11-20', improvement: null })
    expect((await told('answered_with_case')).map((one) => one.caseId)).toEqual([caseId])
    await turn(`state = 'investigating', closed_at = NULL, closure = NULL`, (work) =>
      work.emit(caseReopened, { ...kind, level: 1, reopenedCount: 1, ownerStaffId: owner.id }, about),
    )
    expect(await view()).toMatchObject({ state: 'new', answer: null, decidedOn: null })
  })

  it('[8.3, 7.1] takes in the wishes of a poll without a name, in their last words', async () => {
    const { projectId } = estate.project
    const answerId = randomUUID()
    for (const words of ['想要更多树', '想要更多会开花的树']) {
      const fact = { programmeId: randomUUID(), projectId, cycle: 1, pollId: randomUUID() }
      await house.database.asSystem('test', async (work) =>
        work.emit(
          wishGiven,
          { ...fact, answerId, words, givenOn: '2026-11-19' },
          { subject: ['renewal.programme', fact.programmeId], projectId },
        ),
      )
      await house.settle()
    }
    expect(await pool('?channel=wishesPoll')).toMatchObject([
      { words: '想要更多会开花的树', step: 'FOUR_YEAR', personId: null, homeId: null, saidOn: '2026-11-19' },
    ])
  })
})
