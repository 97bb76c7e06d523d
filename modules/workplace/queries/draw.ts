import { peopleInReach } from '#modules/organization/index.ts'
import { actorId, type Work } from '#platform/work/index.ts'
import { checkStore } from '../stores/checks.ts'

/** Draws who was not checked for longest; whoever never was comes first, and among equals the order of their ids. */
export async function drawCheck(work: Work, nodeId?: string) {
  const people = (await peopleInReach(work, { nodeId })).filter(({ staffId }) => staffId !== actorId(work))
  const last = new Map(
    (await checkStore(work).lastOf(people.map(({ staffId }) => staffId))).map(({ staffId, lastOn }) => [
      staffId,
      lastOn,
    ]),
  )
  const [drawn] = people.toSorted((one, other) =>
    (last.get(one.staffId) ?? '').localeCompare(last.get(other.staffId) ?? ''),
  )
  return {
    staffId: drawn?.staffId ?? null,
    name: drawn?.name ?? null,
    role: drawn?.role ?? null,
    lastCheckedOn: (drawn && last.get(drawn.staffId)) ?? null,
    people: people.length,
  }
}
