import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import type { TestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { setPlansFrom } from '../actions/set-plans-from.ts'
import { buildPerformer } from './build-journey.ts'

/** What a test of recorded events sees of one. */
export interface RecordedEventReply {
  event: {
    id: string
    kind: string
    person: { id: string; name: string; maskedPhone: string } | null
    home: { label: string } | null
    happenedOn: string
    withdrawnAt: string | null
    changeReason: string | null
    recordedBy: string
    version: number
  }
  cancellableUntil: string | null
  actions: { key: string; state: string; dueOn: string }[]
}

/** A project of three homes that is being sold, with the people who record what happens there. */
export async function openSalesOffice(house: TestServer) {
  const made = await house.database.asSystem('test', async (work) => {
    const { companyIds } = await buildGroup(work)
    const { projectId, homeIds } = await buildProject(work, { nodeId: companyIds[0]!, homes: 3 })
    await setPlansFrom(work, projectId, '2026-01-01')
    const may = ['journey.read', 'journey.do', 'journey.record', 'customers.read']
    const people = (node: string, role: string, more: string[] = []): Promise<StaffActor> =>
      buildPerformer(work, node, role, [...may, ...more])
    return {
      projectId,
      homeIds,
      adviser: await people(companyIds[0]!, 'salesAdviser'),
      manager: await people(companyIds[0]!, 'salesManager', ['journey.recordProject']),
      outsider: await people(companyIds[2]!, 'salesAdviser'),
    }
  })
  return {
    ...made,
    record: <Body = RecordedEventReply>(body: object, actor = made.adviser) =>
      house.send<Body>(actor, 'POST', '/journey-events', { projectId: made.projectId, ...body }),
    read: async (id: string) =>
      (await house.send<RecordedEventReply>(made.adviser, 'GET', `/journey-events/${id}`)).body,
    /** What is asked for, as '1.1 2026-05-13'. */
    asked: ({ actions }: RecordedEventReply) =>
      actions.filter(({ state }) => state !== 'notApplicable').map(({ key, dueOn }) => `${key} ${dueOn}`),
    published: async (subjectId: string) =>
      (
        await house.owner.query<{ name: string; person_id: string }>(
          `SELECT name, person_id FROM platform.event WHERE subject_id = $1 ORDER BY position`,
          [subjectId],
        )
      ).rows,
  }
}
