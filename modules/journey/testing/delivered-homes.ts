import { recordDeliveries } from '#modules/delivery/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildPhoto } from '#platform/files/testing/build-photo.ts'
import type { TestServer } from '#platform/testing/index.ts'
import type { ResidentActor, StaffActor, Work } from '#platform/work/index.ts'
import { buildJourneys, buildOwnerActor, buildPerformer, type BuiltJourneys } from './build-journey.ts'

/** What a test of doing actions sees of one. */
export interface Detail {
  action: {
    id: string
    key: string
    state: string
    version: number
    doneBy: string | null
    confirmedAt: string | null
    responsibleStaffId: string | null
  }
  missing: { anyOf: string[]; missing: number }[]
  evidence: {
    id: string
    kind: string
    text: string | null
    sha256: string
    recordedAt: string
    recordedBy: string
    replacedById: string | null
    fileSha256: string | null
  }[]
  mayCallNotReached: boolean
  history: { what: string; by: string | null }[]
}

export interface DeliveredHomes extends BuiltJourneys {
  engineer: StaffActor
  manager: StaffActor
  outsider: StaffActor
  /** Of the first home, and of the second. */
  owner: ResidentActor
  neighbour: ResidentActor
  photoId: string
  documentId: string
  /** A file that belongs to no project of the engineer. */
  foreignFileId: string
  actionOf: (key: string) => Promise<Detail['action']>
  read: (id: string) => Promise<Detail>
  post: <Body = Detail>(
    actor: StaffActor | ResidentActor,
    id: string,
    what: string,
    body?: object,
  ) => Promise<{ status: number; body: Body }>
  events: (
    name: string,
  ) => Promise<{ person_id: string; home_id: string; payload: Record<string, unknown> }[]>
}

/** Two homes delivered today, with the people around them and ways to ask and to act. */
export async function deliverHomes(house: TestServer): Promise<DeliveredHomes> {
  const made = await house.database.asSystem('test', build)
  await house.settle()
  const { engineer, homeIds } = made
  return {
    ...made,
    actionOf: async (key) => {
      const { body } = await house.send<{ actions: Detail['action'][] }>(
        engineer,
        'GET',
        `/homes/${homeIds[0]}/journey`,
      )
      return body.actions.find((action) => action.key === key)!
    },
    read: async (id) => (await house.send<Detail>(engineer, 'GET', `/journey-actions/${id}`)).body,
    post: (actor, id, what, body) => house.send(actor, 'POST', `/journey-actions/${id}/${what}`, body),
    events: async (name) => {
      const text = 'SELECT person_id, home_id, payload FROM platform.event WHERE name = $1 ORDER BY position'
      return (
        await house.owner.query<{ person_id: string; home_id: string; payload: Record<string, unknown> }>(
          text,
          [name],
        )
      ).rows
    },
  }
}

async function build(work: Work) {
  const built = await buildJourneys(work)
  const { nodeId, foreignNodeId, homeIds, projectId } = built
  await recordDeliveries(
    work,
    homeIds.map((homeId, row) => ({ row, homeId, deliveredOn: '2026-06-12' })),
  )
  const bytes = await buildPhoto()
  const keep = async (name: string, where: { projectId?: string }) =>
    (await storeFile(work, { bytes, name, ...where })).fileId
  return {
    ...built,
    engineer: await buildPerformer(work, nodeId, 'engineering'),
    manager: await buildPerformer(work, nodeId, 'projectManager', [
      'journey.read',
      'journey.waive',
      'journey.assign',
    ]),
    outsider: await buildPerformer(work, foreignNodeId, 'engineering'),
    owner: await buildOwnerActor(work, homeIds[0]!),
    neighbour: await buildOwnerActor(work, homeIds[1]!),
    photoId: await keep('主卧飘窗.jpg', { projectId }),
    documentId: await keep('验房单.jpg', { projectId }),
    foreignFileId: await keep('别处.jpg', {}),
  }
}
