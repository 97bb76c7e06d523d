import { Id, Line, Nullable, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { ChannelView, Server } from '../views.ts'

export const optional = Type.Optional
export const keep = { permission: 'channels.keep' }
export const kept = {
  name: Line,
  projectId: Id,
  projectIds: Type.Array(Id, { maxItems: 200, uniqueItems: true }),
  ownerStaffId: Nullable(Id),
  departmentId: optional(Nullable(Id)),
  forChairman: optional(Type.Boolean()),
  isOn: Type.Boolean(),
}
export const params = Shape({ channelId: Id })

const access = {
  imap: Server,
  smtp: Server,
  userName: Line,
  password: optional(Type.String({ maxLength: 500 })),
  folder: Line,
}
const mailbox = {
  ...kept,
  address: Type.String({ maxLength: 200, pattern: '^\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*$' }),
  ...access,
}

export const mailboxRoutes = {
  addMailbox: route({
    method: 'POST',
    path: '/channels/mailboxes',
    access: keep,
    status: 201,
    summary: { zh: '登记客服邮箱', en: 'Keep a mailbox' },
    body: Shape(mailbox),
    reply: ChannelView,
    refusals: [refusals.addressTaken],
  }),
  changeMailbox: route({
    method: 'PUT',
    path: '/channels/mailboxes/:channelId',
    access: keep,
    summary: { zh: '修改客服邮箱', en: 'Change a mailbox' },
    params,
    body: Shape({ ...mailbox, version: Version }),
    reply: ChannelView,
    refusals: [refusals.addressTaken, refusals.wrongKind, refusals.staysConfidential],
  }),
  tryMailbox: route({
    method: 'POST',
    path: '/channels/mailbox-trials',
    access: keep,
    summary: { zh: '试连客服邮箱', en: 'Try the connection to a mailbox' },
    body: Shape({ ...access, channelId: optional(Id) }),
    reply: Shape({ imap: Nullable(Type.String()), smtp: Nullable(Type.String()) }),
  }),
}
