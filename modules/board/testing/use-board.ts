import { casesModule } from '#modules/cases/module.ts'
import { buildDesk, type Desk } from '#modules/cases/testing/index.ts'
import { phoneProofCookie } from '#modules/identity/index.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { Actor, StaffActor } from '#platform/work/index.ts'
import { beforeAll, beforeEach } from 'vitest'
import { permissions } from '../access.ts'
import { boardModule } from '../module.ts'

type Body = Record<string, any>

export interface Square extends Desk {
  moderator: StaffActor
  legal: StaffActor
  topicId: string
}

/** The desk of cases with two who moderate, and strangers who proved a phone. */
export function useBoard() {
  const house = useTestServer([casesModule, boardModule])
  const square = {} as Square
  beforeAll(async () => {
    const desk = await buildDesk(house.database)
    Object.assign(square, desk)
    const all = Object.keys(permissions)
    const person = (name: string, role: string) =>
      house.database.asSystem('a moderator for tests', async (work) => {
        const nodeId = desk.group.companyIds[0]!
        const { staffId } = await buildStaff(work, { nodeId, role, name, title: name })
        return buildStaffActor(all, [nodeId], { id: staffId, name })
      })
    square.moderator = await person('版主阿青', 'forumModerator')
    square.legal = await person('法务老严', 'legal')
  })
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))
  beforeAll(async () => {
    const { body } = await house.send<Body>(undefined, 'GET', '/board/choices')
    square.topicId = body.topics.find((one: Body) => one.zh === '环境').id
  })

  /** The cookie of a phone that was proved. */
  const as = (phone: string) => ({
    cookie: phoneProofCookie(house.database.services.keyring, phone, house.database.services.clock.now()),
  })
  const say = (phone: string | null, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    house.send<Body>(undefined, method, path, body, phone ? as(phone) : {})
  const decide = (actor: Actor, path: string, body?: object) => house.send<Body>(actor, 'POST', path, body)
  const post = (phone: string | null, over: object = {}) =>
    say(phone, 'POST', '/board/posts', {
      projectId: square.projectId,
      topicId: square.topicId,
      nickname: '望湖的人',
      title: '样板房对面的垃圾站',
      body: '去看房时销售说楼下是绿地，现在立了一个垃圾收集点，公示里没写，请公开说明。',
      ...over,
    })
  const versionOf = async (id: string) =>
    (await house.send<Body>(square.moderator, 'GET', `/board-posts/${id}`)).body.version
  /** A stranger's post that a moderator published. */
  const published = async (phone: string, over: object = {}) => {
    const { body } = await post(phone, over)
    await decide(square.moderator, `/board-posts/${body.id}/publication`, { version: 1 })
    return body as { id: string; number: number }
  }
  const page = async (path: string, headers: Record<string, string> = {}) => {
    const {
      statusCode: status,
      body,
      headers: got,
    } = await house.server.inject({
      method: 'GET',
      url: path,
      // As whoever reloads a page, who sees it as it is.
      headers: { 'cache-control': 'no-cache', ...headers },
    })
    return { status, body, headers: got }
  }
  return { house, square, say, post, decide, versionOf, published, page }
}
