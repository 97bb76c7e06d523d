import { staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { orTaken, refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { shownTerms } from '../queries/list-terms.ts'
import { qualifiedStore } from '../stores/qualified.ts'
import { depthOf } from './set-terms.ts'

interface Certificate {
  certificate: string
  validUntil: string
}

/** Records the certificate with which somebody may check gas. */
export async function addQualified(
  work: Work,
  { nodeId, staffId, ...input }: Certificate & { nodeId: string; staffId: string },
) {
  await depthOf(work, nodeId)
  const name = (await staffById(work, [staffId])).get(staffId)?.name
  if (!name) throw common.notFound()
  await orTaken(
    () => qualifiedStore(work).add({ ...input, nodeId, staffId, name }),
    {},
    (options) => refusals.alreadyQualified({ name }, options),
  )
  return (await shownTerms(work)).qualified.find((one) => one.staffId === staffId)!
}

/** A new certificate, or a longer one. */
export async function changeQualified(
  work: Work,
  qualifiedId: string,
  { version, certificate, validUntil }: Certificate & { version: number },
) {
  const known = await qualifiedStore(work).byId(qualifiedId)
  const shown = async () => (await shownTerms(work)).qualified.find(({ id }) => id === qualifiedId)!
  await refuseStale(version, { ...known, theirs: shown })
  const changed = await qualifiedStore(work).change(qualifiedId, certificate, validUntil)
  if (changed.length === 0) throw common.notFound()
  return shown()
}
