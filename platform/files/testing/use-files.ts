import { beforeAll } from 'vitest'
import { buildResidentActor, buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor } from '#platform/work/index.ts'
import { filesModule } from '../module.ts'

/** What an upload answers. */
export interface UploadReply {
  id: string
  name: string
  mediaType: string
  sha256: string
  width: number
  height: number
  size: number
}

const node = '01900000-0000-7000-8000-000000000001'
const otherNode = '01900000-0000-7000-8000-000000000002'
export const project = '01900000-0000-7000-8000-0000000000a1'
export const otherProject = '01900000-0000-7000-8000-0000000000b1'
export const home = '01900000-0000-7000-8000-0000000000c1'
export const household = '01900000-0000-7000-8000-0000000000d1'

export const steward = buildStaffActor(['journey.act'], [node])
export const colleague = buildStaffActor(['cases.read'], [node])
export const elsewhere = buildStaffActor(['journey.act'], [otherNode])
export const owner = buildResidentActor([], { homes: [home], households: [household] })
export const coOwner = buildResidentActor([], { homes: [home], households: [household] })
export const stranger = buildResidentActor([])

/** A server with two projects in different branches, and the ways to bring files and to get them. */
export function useFiles() {
  const house = useTestServer([filesModule])
  beforeAll(async () => {
    await house.owner.query(`SELECT scope.place_node('${node}', NULL), scope.place_node('${otherNode}', NULL);
        SELECT scope.place_project('${project}', '${node}'), scope.place_project('${otherProject}', '${otherNode}')`)
  })
  const upload = (actor: Actor, form: FormData, query = '', headers = {}) =>
    house.send<UploadReply>(actor, 'POST', `/files${query}`, form, headers)
  const fetchAs = (actor: Actor & { id: string }, url: string, headers = {}) =>
    house.server.inject({ url: `/api${url}`, headers: { 'x-test-actor': actor.id, ...headers } })
  const seenBy = async (actor: Actor, id: string) => (await house.send(actor, 'GET', `/files/${id}`)).status
  return { house, upload, fetchAs, seenBy }
}
