import * as fc from 'fast-check'
import { addDays, localDateOf } from '#platform/calendar/index.ts'
import { recordDeliveries } from '#modules/delivery/index.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { actionState } from './action-state.ts'
import { recordEvent } from './actions/record-event.ts'
import { applyFacts } from './index.ts'
import { renewFigures } from './jobs/renew-figures.ts'
import { journeyModule } from './module.ts'
import { figuresOf, type StepFigures } from './queries/figures.ts'
import { journeySteps } from './step.ts'
import { buildJourneys, type BuiltJourneys } from './testing/index.ts'

const deeds = [
  'plan',
  'deliver',
  'visit',
  'do',
  'do',
  'waive',
  'miss',
  'lack',
  'count',
  'count',
  'wait',
] as const
const anyHistory = fc.array(
  fc.record({ what: fc.constantFrom(...deeds), home: fc.nat(4), pick: fc.nat(5000), days: fc.nat(45) }),
  { minLength: 8, maxLength: 24 },
)

interface Fact {
  id: string
  step: string
  dueFrom: string
  dueOn: string
  doneOn: string | null
  isWaived: boolean
  isApplicable: boolean
  isNotReached: boolean
  isMissing: boolean
}
interface Stay {
  step: string
  homeId: string | null
  personId: string | null
  enteredOn: string
  leftOn: string | null
}

/** @serves 2.0, S0-58 */
describe('the figures of the board', () => {
  const house = useTestDatabase([deliveryModule, journeyModule], '2026-01-05T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let built: BuiltJourneys
  beforeAll(async () => {
    built = await system((work) => buildJourneys(work, { homes: 5, signedOn: '2024-06-01' }))
    await house.settle()
  })
  const today = () => localDateOf(house.clock.now(), 'Asia/Shanghai')
  const facts = async () =>
    (
      await house.owner.query<Fact>(
        `SELECT id, step, due_from AS "dueFrom", due_on AS "dueOn", done_on AS "doneOn", waived_at IS NOT NULL AS "isWaived",
                is_applicable AS "isApplicable", not_reached_at IS NOT NULL AS "isNotReached", evidence_missing AS "isMissing"
           FROM journey.action ORDER BY id`,
      )
    ).rows
  const stays = async () =>
    (
      await house.owner.query<Stay>(
        `SELECT s.step, s.home_id AS "homeId", CASE WHEN j.subject_kind = 'person' THEN j.subject_id END AS "personId",
                s.entered_on AS "enteredOn", s.left_on AS "leftOn"
           FROM journey.step_stay s JOIN journey.journey j ON j.id = s.journey_id`,
      )
    ).rows

  /** The same, counted one by one with the rules of the states. */
  async function countedByHand(): Promise<StepFigures[]> {
    const [actions, standing, day] = [await facts(), await stays(), today()]
    const inYear = ({ dueOn }: Fact) => dueOn < day && dueOn >= addDays(day, -365)
    return journeySteps.map((step) => {
      const own = actions
        .filter((one) => one.step === step)
        .map((one) => ({ ...one, state: actionState(one, day) }))
      const of = (states: string[], condition: (one: Fact) => boolean = () => true) =>
        own.filter((one) => states.includes(one.state) && condition(one)).length
      const late = own.filter(({ state }) => state === 'overdue')
      const soon = ({ dueOn }: Fact) => dueOn >= day && dueOn <= addDays(day, 7)
      const here = standing.filter(
        (stay) => stay.step === step && stay.enteredOn <= day && (stay.leftOn === null || stay.leftOn > day),
      )
      return {
        projectId: built.projectId,
        step,
        standing: new Set(here.flatMap(({ homeId, personId }) => homeId ?? personId ?? [])).size,
        late: late.length,
        dueThisWeek: of(['due', 'notDue'], soon),
        oldestDueOn: late.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
        cameDue: of(['done', 'doneLate', 'overdue'], inYear),
        inTime: of(['done'], inYear),
        doneLate: of(['doneLate'], inYear),
        waived: of(['waived'], inYear),
        notReached: of(['due', 'notDue', 'overdue'], ({ isNotReached }) => isNotReached),
        evidenceMissing: of(['done', 'doneLate'], ({ isMissing }) => isMissing),
      }
    })
  }

  const touch = async (set: string, pick: number) => {
    const open = (await facts()).filter(
      ({ doneOn, isWaived, isApplicable }) => !doneOn && !isWaived && isApplicable,
    )
    const one = open[pick % Math.max(1, open.length)]
    if (one)
      await system((work) =>
        work.sql(`UPDATE journey.action SET ${set} WHERE project_id = $1 AND id = $2`, [
          built.projectId,
          one.id,
        ]),
      )
  }
  const happen: Record<(typeof deeds)[number], (homeId: string, pick: number) => Promise<unknown>> = {
    plan: (homeId, pick) =>
      system((work) => recordDeliveries(work, [{ row: 1, homeId, plannedOn: addDays(today(), pick % 200) }])),
    deliver: (homeId, pick) =>
      system((work) =>
        recordDeliveries(work, [{ row: 1, homeId, deliveredOn: addDays(today(), -(pick % 60)) }]),
      ),
    visit: (_homeId, pick) =>
      system((work) =>
        recordEvent(work, {
          kind: 'visited',
          projectId: built.projectId,
          person: { name: '顾明远', phone: `1360000${String(pick).padStart(4, '0')}` },
          on: today(),
        }),
      ),
    do: (_homeId, pick) => touch(`done_at = now(), done_on = '${addDays(today(), -(pick % 9))}'`, pick),
    waive: (_homeId, pick) => touch(`waived_at = now(), waiver_reason = '业主长期出国'`, pick),
    miss: (_homeId, pick) => touch('not_reached_at = now()', pick),
    lack: (_homeId, pick) => touch(`evidence_missing = true, done_at = now(), done_on = '${today()}'`, pick),
    count: () => renewFigures.run(house.database, {} as never),
    wait: (homeId) => system((work) => applyFacts(work, [homeId])),
  }

  it('equal a count over all actions and stays, whatever happened and whenever the clock last counted', async () => {
    let most = 0
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        for (const { what, home, pick, days } of history) {
          house.clock.advance(days * 86_400_000)
          await happen[what](built.homeIds[home]!, pick)
          if (what !== 'wait') await house.settle()
          const byHand = await countedByHand()
          expect(
            (await system((work) => figuresOf(work, {}))).toSorted(
              (one, other) => journeySteps.indexOf(one.step) - journeySteps.indexOf(other.step),
            ),
          ).toEqual(byHand)
          most = Math.max(most, ...byHand.map(({ late }) => late))
        }
      }),
      { numRuns: 4, seed: 20261122 },
    )
    expect(most).toBeGreaterThan(0)
  }, 120_000)

  it('are never read old while the clock counts: a change that it has not seen stays marked', async () => {
    await renewFigures.run(house.database, {} as never)
    const marks = async () =>
      Number(
        (await house.owner.query<{ n: number }>('SELECT count(*) AS n FROM journey.figure_change')).rows[0]!
          .n,
      )
    expect(await marks()).toBe(0)
    const open = await house.owner.connect()
    await open.query('BEGIN')
    await open.query(`UPDATE journey.action SET done_at = now(), done_on = due_on
      WHERE id = (SELECT id FROM journey.action WHERE is_applicable AND done_at IS NULL AND waived_at IS NULL LIMIT 1)`)
    await renewFigures.run(house.database, {} as never)
    await open.query('COMMIT')
    open.release()
    expect(await marks()).toBe(1)
    const figures = await system((work) => figuresOf(work, {}))
    const byHand = await countedByHand()
    expect(figures.map(({ inTime }) => inTime).toSorted()).toEqual(
      byHand.map(({ inTime }) => inTime).toSorted(),
    )
  })
})
