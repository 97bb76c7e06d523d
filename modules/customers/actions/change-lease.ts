import { homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { endsTooEarly, refusals } from '../errors.ts'
import { leaseChanged } from '../events.ts'
import { holdingStore } from '../store/holdings.ts'

export interface LeaseTerm {
  /** First and last day, YYYY-MM-DD. */
  leaseFrom: string
  leaseUntil: string
}

/** A lease is renewed or its term corrected; the terms before stay in the history of the home (S2-41, exact lease term). */
export async function changeLease(
  work: Work,
  holdingId: string,
  { version, ...term }: LeaseTerm & { version: number },
): Promise<void> {
  const store = holdingStore(work)
  const [holding] = await store.byIds([holdingId])
  if (!holding) throw common.notFound()
  if (holding.until_on !== null) throw refusals.alreadyEnded({ untilOn: holding.until_on })
  if (holding.kind !== 'tenant') throw refusals.noTenant()
  refuseBackwards(term)
  if (!(await store.changeLease(holdingId, { version, ...term }))) await refuseOlder(work, holdingId, version)
  const home = (await homesById(work, [holding.home_id])).get(holding.home_id)
  work.emit(
    leaseChanged,
    {
      holdingId,
      personId: holding.person_id,
      homeId: holding.home_id,
      home: home?.label ?? '',
      ...term,
    },
    {
      subject: ['customers.holding', holdingId],
      projectId: holding.project_id,
      personId: holding.person_id,
      homeId: holding.home_id,
    },
  )
}

/** A lease ends no earlier than it begins. */
export function refuseBackwards({ leaseFrom, leaseUntil }: LeaseTerm): void {
  if (leaseUntil < leaseFrom) throw endsTooEarly('leaseUntil', leaseUntil, leaseFrom)
}

/** Somebody else changed it meanwhile: what stands now is shown. */
async function refuseOlder(work: Work, holdingId: string, version: number): Promise<void> {
  const [now] = await holdingStore(work).byIds([holdingId])
  if (!now) throw common.notFound()
  const theirs = { leaseFrom: now.lease_from, leaseUntil: now.lease_until }
  await refuseStale(version, { version: now.version, changedBy: now.changed_by, theirs: () => theirs })
}
