import { buildPerson } from '#modules/customers/testing/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildResidentActor, buildStaffActor, type TestServer } from '#platform/testing/index.ts'
import sharp from 'sharp'

type Actor = ReturnType<typeof buildStaffActor>

export interface Venue {
  project: BuiltProject
  /** Writes and posts. */
  manager: Actor
  /** Approves for customer relations. */
  relations: Actor
  legal: Actor
  /** Answers for what is waived, and pays back. */
  head: Actor
  /** Talks to customers. */
  adviser: Actor
  /** Every right, in another city. */
  stranger: Actor
  /** Looks for a home and holds none; found by her phone. */
  visitor: ReturnType<typeof buildResidentActor>
  /** A site plan and two photos that staff of the project uploaded. */
  planId: string
  photoIds: string[]
}

const everything = ['read', 'write', 'approve', 'approveLaw', 'post', 'tell', 'waive', 'refund'].map(
  (verb) => `disclosure.${verb}`,
)
const rights = (...verbs: string[]) => verbs.map((verb) => `disclosure.${verb}`)

/** A project on sale with the people of its sales venue, and a visitor. */
export async function buildVenue({ database }: Pick<TestServer, 'database'>): Promise<Venue> {
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#ccd' } })
    .jpeg()
    .toBuffer()
  return database.asSystem('test', async (work) => {
    const group = await buildGroup(work)
    const [nodeId, , farNodeId] = group.companyIds
    const project = await buildProject(work, { nodeId: nodeId!, name: '沐汀公馆', state: 'onSale', homes: 4 })
    const { projectId } = project
    const personId = await buildPerson(work, { projectId, name: '丁卯' })
    const files = []
    for (const name of ['总平面图.jpg', '公示墙.jpg', '公示墙近景.jpg'])
      files.push((await storeFile(work, { bytes: picture, name, projectId })).fileId)
    const [planId, ...photoIds] = files
    return {
      project,
      manager: buildStaffActor(rights('read', 'write', 'post'), [nodeId!], { name: '苏念' }),
      relations: buildStaffActor(rights('read', 'write', 'approve'), [nodeId!], { name: '林夕' }),
      legal: buildStaffActor(rights('read', 'approveLaw'), [nodeId!], { name: '江离' }),
      head: buildStaffActor(rights('read', 'tell', 'waive', 'refund'), [nodeId!], { name: '沈约' }),
      adviser: buildStaffActor([...rights('read', 'tell'), 'customers.read'], [nodeId!], { name: '白露' }),
      stranger: buildStaffActor(everything, [farNodeId!], { name: '何暖' }),
      visitor: buildResidentActor([], { id: personId }),
      planId: planId!,
      photoIds,
    }
  })
}

/** A factor as a draft has it, whole. */
export const buildFactor = (over: object = {}) => ({
  side: 'outside',
  kind: 'road',
  place: '城市主干道',
  effect: '昼间噪声可能超过住宅室内感受',
  direction: 'east',
  distanceMetres: 40,
  buildings: ['1栋'],
  isPriceRelated: false,
  statement: null,
  document: null,
  source: '现场踏勘',
  checkedOn: '2026-11-01',
  x: 0.92,
  y: 0.4,
  ...over,
})
