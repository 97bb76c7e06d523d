import type { TestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import type { StandardAction } from '../standard-action.ts'

/** What a test sees of an action in a version. */
export interface ActionInVersion {
  action: StandardAction
  standing: string
  above: StandardAction | null
  version: number
}

/** What a test sees of a version of the standard. */
export interface Version {
  id: string
  number: number
  state: string
  version: number
  isInForce: boolean
  retires: boolean
  level: { kind: string; projectId: string | null }
  settings: { figures: Record<string, number | null>; limits: object }
  before: { added: number; removed: number; changed: number; settings: number } | null
  extends: { id: string; number: number } | null
  newerAbove: { id: string; number: number } | null
  actions: ActionInVersion[]
}

/** The body of the form of an action. */
export function inputOf({ key: _, ...action }: StandardAction): Omit<StandardAction, 'key'> {
  return action
}

type Refused = { code?: string; fields?: { path: string; message: string }[] }

/** Ways to ask for and to change versions of the standard; the writer drafts, the second person publishes. */
export function standardsIn(
  house: TestServer,
  { writer, second }: { writer: StaffActor; second: StaffActor },
) {
  const post = <Body = Version>(actor: StaffActor, path: string, body: object = {}) =>
    house.send<Body & Refused>(actor, 'POST', `/standards${path}`, body)
  const read = async (id: string) => (await house.send<Version>(writer, 'GET', `/standards/${id}`)).body
  const actionOf = async (id: string, key: string): Promise<ActionInVersion> =>
    (await read(id)).actions.find(({ action }) => action.key === key)!
  return {
    post,
    read,
    actionOf,
    put: async (actor: StaffActor, id: string, key: string, changes: object) => {
      const { action, version } = await actionOf(id, key)
      const body = { ...inputOf(action), version, ...changes }
      return house.send<Version & Refused>(actor, 'PUT', `/standards/${id}/actions/${key}`, body)
    },
    start: async (nodeId: string | null) => (await post<{ id: string }>(writer, '', { nodeId })).body.id,
    publishDraft: async (id: string) => {
      await post(writer, `/${id}/review`, { version: (await read(id)).version })
      return post(second, `/${id}/publication`, { version: (await read(id)).version })
    },
  }
}
