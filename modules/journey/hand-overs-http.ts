import { staffById } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Handlers } from '#platform/http/index.ts'
import type { Work } from '#platform/work/index.ts'
import { endHandOver, handWorkOver, previewHandOver } from './actions/hand-work-over.ts'
import { readOpenWork } from './queries/open-work.ts'
import type { handOverRoutes } from './hand-overs/routes.ts'
import { type HandOverRecord, handOverStore } from './stores/hand-overs.ts'

export const handOverHandlers: Handlers<typeof handOverRoutes> = {
  readOpenWork: ({ work, params }) => readOpenWork(work, params.staffId),
  previewHandOver: ({ work, params, body }) => previewHandOver(work, params.staffId, body),
  handOver: ({ work, params, body }) => handWorkOver(work, params.staffId, body),
  listHandOvers: async ({ work, query }) => {
    const { items, next } = await handOverStore(work).list(query)
    return { items: await present(work, items), next }
  },
  readHandOver: async ({ work, params }) => {
    const [shown] = await present(work, [await handOverStore(work).byId(params.handOverId)])
    return shown!
  },
  handOverHistory: ({ work, params, query }) =>
    recordHistory(
      work,
      { record: ['journey.hand_over', params.handOverId], notes: ['work_handed_over', 'handBack'] },
      query,
    ),
  endHandOver: async ({ work, params }) => {
    await endHandOver(work, params.handOverId)
    return {}
  },
}

async function present(work: Work, records: readonly HandOverRecord[]) {
  const [staff, handed] = await Promise.all([
    staffById(work, [
      ...new Set(
        records.flatMap(({ staffId, shares }) => [staffId, ...shares.map((share) => share.staffId)]),
      ),
    ]),
    handOverStore(work).sharesOf(records.map(({ id }) => id)),
  ])
  const placesOf = new Map(
    handed.map(({ handOverId, staffId, places }) => [`${handOverId} ${staffId}`, places]),
  )
  const nameOf = (id: string) => staff.get(id)?.name ?? ''
  return records.map(({ askedBy: _, askedByName, projectIds: __, shares, ...record }) => ({
    ...record,
    staff: nameOf(record.staffId),
    askedBy: askedByName,
    shares: shares.map(({ staffId, buildings }) => ({
      staffId,
      name: nameOf(staffId),
      buildings: [...buildings],
      places: placesOf.get(`${record.id} ${staffId}`) ?? 0,
    })),
  }))
}
