import { casesModule } from '#modules/cases/module.ts'
import { buildDesk, type Desk } from '#modules/cases/testing/index.ts'
import { messagesModule } from '#platform/messages/index.ts'
import { startMailServer } from '#platform/messages/testing/fake-mail-server.ts'
import { startFakeGateway } from '#platform/messages/testing/fake-gateway.ts'
import { buildStaffActor, useTestServer } from '#platform/testing/index.ts'
import type { StaffActor } from '#platform/work/index.ts'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { permissions } from '../access.ts'
import { carriers } from '../index.ts'
import { channelsModule } from '../module.ts'
import { startImapServer } from './imap-server.ts'

type Body = Record<string, any>

export interface Setting extends Desk {
  keeper: StaffActor
}

/** The desk of cases with servers for mail and short messages that speak the real protocols. */
export async function useChannels() {
  const [imap, smtp, gateway] = await Promise.all([startImapServer(), startMailServer(), startFakeGateway()])
  const house = useTestServer([
    casesModule,
    channelsModule,
    messagesModule({ sms: gateway }, undefined, carriers),
  ])
  const desk = {} as Setting
  beforeAll(async () => {
    Object.assign(desk, await buildDesk(house.database))
    desk.keeper = buildStaffActor(Object.keys(permissions), [desk.group.companyIds[0]!], {
      name: '系统管理员',
    })
  })
  beforeEach(() => house.clock.set('2026-11-20T09:00:00+08:00'))
  afterAll(() => Promise.all([imap.stop(), smtp.stop(), gateway.stop()]))

  const server = (port: number) => ({ host: '127.0.0.1', port, security: 'none' })
  const mailbox = (over: object = {}) => ({
    name: '砚湖湾客户服务',
    projectId: desk.projectId,
    projectIds: [],
    ownerStaffId: null,
    isOn: true,
    address: 'service@example.com',
    imap: server(imap.port),
    smtp: server(Number(new URL(smtp.url).port)),
    userName: 'service',
    password: 'secret',
    folder: 'INBOX',
    ...over,
  })
  const keep = (method: 'POST' | 'PUT' | 'GET', path: string, body?: object) =>
    house.send<Body>(desk.keeper, method, path, body)
  const act = (path: string, body: object = {}) => house.send<Body>(desk.agent, 'POST', path, body)
  const see = async (id: string) => (await house.send<Body>(desk.agent, 'GET', `/cases/${id}`)).body
  const caseIds = async () =>
    (await house.send<Body>(desk.agent, 'GET', '/cases?sort=openedAt')).body.items.map((one: Body) => one.id)
  /** What leaves is handed over, as the minutely round does. */
  const settle = () => house.settle()
  return { house, desk, imap, smtp, gateway, mailbox, keep, act, see, caseIds, settle }
}
