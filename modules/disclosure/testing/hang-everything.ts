import type { TestServer } from '#platform/testing/index.ts'
import { buildFactor, type Venue } from './build-venue.ts'

type Body = Record<string, any>

/** What must hang and be in force before anybody subscribes: notice, right to cancel, script. */
export async function hangEverything(house: Pick<TestServer, 'send'>, venue: Venue, on: string) {
  const { projectId } = venue.project
  const { manager, relations, legal } = venue
  const call = async (actor: Venue['manager'], method: 'GET' | 'POST' | 'PUT', path: string, body?: Body) =>
    (await house.send<Body>(actor, method, path, body)).body
  const approve = async (path: string, from: number) => {
    let version = from
    for (const [actor, step] of [
      [manager, 'submission'],
      [relations, 'approval'],
      [legal, 'legal-approval'],
    ] as const)
      ({ version } = await call(actor, 'POST', `${path}/${step}`, { version }))
    return version
  }
  await call(manager, 'POST', `/projects/${projectId}/disclosure-board`, { opensOn: on })
  const notice = await call(manager, 'POST', `/projects/${projectId}/adverse-notices`)
  const { version } = await call(manager, 'PUT', `/adverse-notices/${notice.id}`, {
    version: notice.version,
    heading: notice.heading,
    body: notice.body,
    closing: notice.closing,
    planFileId: venue.planId,
    signedBy: '沐州栖川置业有限公司',
    signedOn: on,
    factors: [buildFactor()],
  })
  await call(manager, 'POST', `/adverse-notices/${notice.id}/posting`, {
    version: await approve(`/adverse-notices/${notice.id}`, version),
    postedOn: on,
    fileIds: [venue.photoIds[0]],
  })
  const { items } = await call(manager, 'GET', '/postings?kind=cancellation')
  const posting = await call(manager, 'GET', `/postings/${items[0].id}`)
  await call(manager, 'POST', `/postings/${posting.id}/proofs`, {
    version: posting.version,
    postedOn: on,
    fileIds: [venue.photoIds[1]],
  })
  const script = await call(manager, 'POST', `/projects/${projectId}/sales-scripts`, { kind: 'script' })
  const topics = script.topics.map(({ key, title }: Body) => ({
    key,
    title,
    words: '按实讲解',
    fileIds: [],
  }))
  const written = await call(manager, 'PUT', `/sales-scripts/${script.id}`, {
    version: script.version,
    topics,
  })
  await approve(`/sales-scripts/${script.id}`, written.version)
  return { noticeId: notice.id as string, postingId: posting.id as string }
}
