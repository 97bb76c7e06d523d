import { kinds } from '#modules/cases/contract.ts'
import { Line, Nullable, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { ChannelView, FormTexts } from '../views.ts'
import { keep, kept, params } from './mailboxes.ts'

const client = {
  ...kept,
  shownAs: Line,
  webhookUrl: Nullable(Type.String({ maxLength: 500, pattern: '^https?://[^\\s/]+' })),
}
const form = {
  ...kept,
  kinds: Type.Array(OneOf(kinds), { minItems: 1, uniqueItems: true }),
  origins: Type.Array(Type.String({ maxLength: 200, pattern: '^https?://[\\w.-]+(:\\d+)?/?$' }), {
    maxItems: 20,
  }),
  texts: FormTexts,
}
const WithSecret = Shape({ channel: ChannelView, secret: Type.String() })

export const clientRoutes = {
  addClient: route({
    method: 'POST',
    path: '/channels/clients',
    access: keep,
    status: 201,
    summary: { zh: '登记对接系统', en: 'Keep a client' },
    body: Shape(client),
    reply: WithSecret,
    secretReply: true,
  }),
  changeClient: route({
    method: 'PUT',
    path: '/channels/clients/:channelId',
    access: keep,
    summary: { zh: '修改对接系统', en: 'Change a client' },
    params,
    body: Shape({ ...client, version: Version }),
    reply: ChannelView,
    refusals: [refusals.wrongKind],
  }),
  renewSecret: route({
    method: 'POST',
    path: '/channels/clients/:channelId/secrets',
    access: keep,
    status: 201,
    summary: { zh: '更换对接密钥', en: 'Give a client a new secret' },
    params,
    body: Shape({ version: Version }),
    reply: WithSecret,
    secretReply: true,
    refusals: [refusals.wrongKind],
  }),
  addForm: route({
    method: 'POST',
    path: '/channels/forms',
    access: keep,
    status: 201,
    summary: { zh: '新建官网表单', en: 'Keep a form' },
    body: Shape(form),
    reply: ChannelView,
  }),
  changeForm: route({
    method: 'PUT',
    path: '/channels/forms/:channelId',
    access: keep,
    summary: { zh: '修改官网表单', en: 'Change a form' },
    params,
    body: Shape({ ...form, version: Version }),
    reply: ChannelView,
    refusals: [refusals.wrongKind, refusals.staysConfidential],
  }),
}
