import { groupToday, staffById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { dealt, type Share } from '../hand-overs/hand-over.ts'
import { type LoadedPlace, refuseUnlessOwn, type What, workOf } from '../queries/open-work.ts'
import { handOverStore } from '../stores/hand-overs.ts'

export const handOverJob = 'journey.hand-over'

interface Asked extends What {
  shares: readonly Share[]
  fromOn: string
  untilOn?: string | null
}

/** In numbers, what each would take over. */
export async function previewHandOver(
  work: Work,
  staffId: string,
  { shares, ...what }: What & Pick<Asked, 'shares'>,
) {
  refuseUnlessOwn(work, staffId)
  const names = await peopleOf(work, staffId, shares)
  const parts = Map.groupBy(dealt(await workOf(work, staffId, what), shares), ({ to }) => to)
  return {
    shares: shares.map((share) => {
      const part = parts.get(share.staffId) ?? []
      const actions = part.reduce((sum, { place }) => sum + (place as LoadedPlace).actions, 0)
      return { staffId: share.staffId, name: names.get(share.staffId)!, places: part.length, actions }
    }),
  }
}

/** Hands work over in the background, on the first day of it; what is for a time comes back by itself. */
export async function handWorkOver(
  work: Work,
  staffId: string,
  { shares, fromOn, untilOn = null, roles, projectIds }: Asked,
): Promise<{ id: string }> {
  refuseUnlessOwn(work, staffId)
  if (untilOn && untilOn < fromOn) throw refusals.daysReversed()
  await peopleOf(work, staffId, shares)
  const store = handOverStore(work)
  const places = await workOf(work, staffId, { roles, projectIds })
  if (places.length === 0) throw refusals.nothingToHandOver()
  if (await store.underWay(staffId)) throw refusals.handOverUnderWay()
  const id = await store.add({
    staffId,
    fromOn,
    untilOn,
    state: 'planned',
    shares: shares.map((share) => ({ ...share })),
    roles: roles?.length ? [...roles] : null,
    projectIds: [...new Set(places.map((place) => place.projectId))],
    total: places.length,
  })
  await work.note(
    'work_handed_over',
    { subject: ['journey.hand_over', id] },
    { staffId, fromOn, untilOn, shares },
  )
  if (fromOn <= (await groupToday(work))) await startHandOver(work, id)
  return { id }
}

/** Begins a planned hand-over. */
export async function startHandOver(work: Work, id: string): Promise<void> {
  await handOverStore(work).enter(id, 'running')
  work.enqueue(handOverJob, { handOverId: id }, { key: `${handOverJob}:${id}` })
}

/** Gives the work back before its time, or cancels what has not begun. */
export async function endHandOver(work: Work, id: string): Promise<void> {
  const store = handOverStore(work)
  const { staffId, state } = await store.locked(id)
  refuseUnlessOwn(work, staffId)
  if (state === 'planned') return void (await store.enter(id, 'cancelled'))
  if (state !== 'handed') throw refusals.handOverOver()
  await work.note('handBack', { subject: ['journey.hand_over', id] })
  await store.enter(id, 'returning')
  work.enqueue(handOverJob, { handOverId: id }, { key: `${handOverJob}:${id}` })
}

async function peopleOf(work: Work, staffId: string, shares: readonly Share[]): Promise<Map<string, string>> {
  if (shares.some((share) => share.staffId === staffId)) throw refusals.handedToOneself()
  const staff = await staffById(
    work,
    shares.map((share) => share.staffId),
  )
  if (shares.some((share) => !staff.has(share.staffId))) throw refusals.unknownStaff()
  return new Map([...staff.values()].map(({ id, name }) => [id, name]))
}
