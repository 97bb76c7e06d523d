import { customersModule } from '#modules/customers/module.ts'
import { deliveryModule } from '#modules/delivery/module.ts'
import { deliverPhase } from '#modules/estate/index.ts'
import {
  fundingDecided,
  pollPublished,
  programmeListed,
  renewalAccepted,
  storyPublished,
  surveySealed,
} from '#modules/renewal/events.ts'
import { storeFile } from '#platform/files/index.ts'
import { useTestDatabase } from '#platform/testing/index.ts'
import type { Work } from '#platform/work/index.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { journeyModule } from './module.ts'
import { buildJourneys } from './testing/index.ts'

const programmeId = '00000000-0000-7000-8000-000000000008'

/** @serves S0-58, 2.8, 8.1, 8.2, 8.3, 8.4, 8.5, 8.6 */
describe('what a renewal tells', () => {
  const house = useTestDatabase([customersModule, deliveryModule, journeyModule], '2025-12-22T09:00:00+08:00')
  const system = <T>(run: (work: Work) => Promise<T>) => house.database.asSystem('test', run)
  let projectId: string
  let paperId: string
  beforeAll(async () => {
    ;({ projectId } = await system((work) => buildJourneys(work, { homes: 1 })))
    await system(async (work) => {
      const [phase] = await work.sql<{ id: string; version: number }>(
        'SELECT id, version FROM estate.phase WHERE project_id = $1',
        [projectId],
      )
      const { id, version } = phase!
      await deliverPhase(work, projectId, id, { version, deliveredOn: '2022-12-18' })
      const paper = await storeFile(work, { bytes: Buffer.from('%PDF-1.4\n'), name: '验收单.pdf', projectId })
      paperId = paper.fileId
    })
    await house.settle()
  })

  type Emit = (
    work: Work,
    fact: { programmeId: string; projectId: string; cycle: number },
    about: { subject: ['renewal.programme', string]; projectId: string },
  ) => void
  /** Tells it twice, as may happen, and says what stands done and open by key. */
  const tell = async (on: string, key: string, emit: Emit) => {
    house.clock.set(`${on}T10:00:00+08:00`)
    for (let time = 0; time < 2; time++) {
      const about = {
        subject: ['renewal.programme', programmeId] as ['renewal.programme', string],
        projectId,
      }
      await system(async (work) => emit(work, { programmeId, projectId, cycle: 1 }, about))
      await house.settle()
    }
    return lines(key)
  }
  const lines = async (key: string) =>
    (
      await house.owner.query<{ line: string }>(
        `SELECT coalesce(a.done_on || ' ' || a.done_by_name, 'open') || coalesce(' ' || (
                  SELECT string_agg(e.kind || ' ' || coalesce(e.text, 'file'), '; ' ORDER BY e.text NULLS LAST)
                    FROM journey.evidence e WHERE e.action_id = a.id), '')
                || CASE WHEN a.evidence_missing THEN ' (more is asked for)' ELSE '' END AS line
           FROM journey.action a
          WHERE a.project_id = $1 AND a.action_key = $2 AND a.is_applicable ORDER BY a.due_on`,
        [projectId, key],
      )
    ).rows.map(({ line }) => line)

  it('[8.6, 8.2, 8.3] has the list, the survey and the poll done on their days, each with what proves it', async () => {
    expect(
      await tell('2025-12-23', '8.6', (work, fact, about) => {
        const days = { anniversaryOn: '2026-12-18', listedOn: '2025-12-23' }
        work.emit(programmeListed, { ...fact, ...days, leader: '宋知微' }, about)
      }),
    ).toEqual(['2025-12-23 系统 note 列入四年之约名单，周年日 2026-12-18，牵头人 宋知微'])
    expect(await lines('8.2')).toEqual(['open'])
    expect(
      await tell('2026-05-20', '8.2', (work, fact, about) =>
        work.emit(surveySealed, { ...fact, lines: 5, surveyedOn: '2026-05-20', fileIds: [paperId] }, about),
      ),
    ).toEqual([
      '2026-05-20 系统 document 共用部位普查完成，共 5 项，普查表已封存; document file (more is asked for)',
    ])
    expect(
      await tell('2026-08-10', '8.3', (work, fact, about) => {
        const counts = { asked: 1286, answered: 428, first: '客梯' }
        work.emit(
          pollPublished,
          { ...fact, pollId: programmeId, ...counts, publishedOn: '2026-08-10' },
          about,
        )
      }),
    ).toEqual(['2026-08-10 系统 document 心愿征集结果公布：1286 户中 428 户填写，首位是客梯'])
  })

  it('[8.4, 8.1] has who pays done with the approval, and the renewal only with its acceptance, dated by the start of the works', async () => {
    const sums = {
      costFen: 186_000_000,
      developer: 66_000_000,
      commonIncome: 0,
      maintenanceFund: 120_000_000,
    }
    const hands = { proposedBy: '宋知微', decidedBy: '江离' }
    expect(
      await tell('2026-11-02', '8.4', (work, fact, about) =>
        work.emit(fundingDecided, { ...fact, ...sums, ...hands, decidedOn: '2026-11-02' }, about),
      ),
    ).toEqual([
      expect.stringMatching(/^2026-11-02 系统 document 出资方案 .*1,860,000.*宋知微提请，江离批准$/),
    ])
    expect(await lines('8.1')).toEqual(['open'])
    expect(await lines('8.5')).toEqual([])
    const days = { startedOn: '2027-01-11', acceptedOn: '2027-04-20' }
    expect(
      await tell('2027-04-20', '8.1', (work, fact, about) =>
        work.emit(renewalAccepted, { ...fact, ...days, items: 2, fileIds: [paperId] }, about),
      ),
    ).toEqual([
      '2027-01-11 系统 document 2 项全部验收合格，2027-04-20 完成; document 更新改造 2 项，2027-01-11 开工; document file (more is asked for)',
    ])
  })

  it('[8.5] asks for the story once everything is accepted, and has it done when it is published', async () => {
    expect(await lines('8.5')).toEqual(['open'])
    const title = '电梯稳了，步道亮了'
    expect(
      await tell('2027-04-28', '8.5', (work, fact, about) => {
        const story = { storyId: programmeId, title, publishedOn: '2027-04-28', fileIds: [] }
        work.emit(storyPublished, { ...fact, ...story }, about)
      }),
    ).toEqual([`2027-04-28 系统 document 公布“${title}” (more is asked for)`])
  })
})
