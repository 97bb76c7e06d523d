import {
  defineContract,
  Id,
  Instant,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  type Static,
  Type,
  Version,
} from '../contract/index.ts'
import { refusals as common } from '../errors/index.ts'
import { historyRoute } from '../history/index.ts'
import { refusals } from './errors.ts'
import { purposes } from './marketing.ts'
import { channels, messageStates, templateOrders } from './message.ts'

const Channel = OneOf(channels)
const Language = OneOf(['zh', 'en'])
/** Marketing is sent to those alone who agree to it. */
const Purpose = OneOf(purposes)

export const MessageView = Shape({
  id: Id,
  channel: Channel,
  state: OneOf(messageStates),
  template: Type.String(),
  personId: Nullable(Id),
  staffId: Nullable(Id),
  /** Of the customer or colleague, where the reader may know it. */
  recipientName: Nullable(Type.String()),
  /** Masked: 138****0001. */
  address: Nullable(Type.String()),
  subject: Nullable(Type.String()),
  /** Null for secret texts that a provider took. */
  content: Nullable(Type.String()),
  purpose: Purpose,
  urgent: Type.Boolean(),
  attempts: Type.Integer(),
  /** `expired`, `noAddress`, `notAgreed`, or the words of the provider. */
  error: Nullable(Type.String()),
  queuedAt: Instant,
  /** The next try. */
  dueAt: Nullable(Instant),
  sentAt: Nullable(Instant),
})

export const TemplateView = Shape({
  id: Id,
  key: Type.String(),
  channel: Channel,
  language: Language,
  subject: Nullable(Type.String()),
  body: Type.String(),
  /** Example values; their names are the places that may be used. */
  sample: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  purpose: Purpose,
  version: Version,
})

export const NoticeView = Shape({
  id: Id,
  title: Type.String(),
  body: Type.String(),
  link: Nullable(Type.String()),
  givenAt: Instant,
  readAt: Nullable(Instant),
})
export const PushDevicesView = Shape({
  /** What a browser subscribes with (RFC 8292). */
  publicKey: Type.String(),
  /** SHA-256 of the addresses of the devices that are told, base64url. */
  fingerprints: Type.Array(Type.String()),
})
const Key = (length: number) => Type.String({ minLength: length, maxLength: length, pattern: '^[\\w-]+$' })
export type NoticeView = Static<typeof NoticeView>

const TemplateText = {
  subject: Nullable(Type.String({ minLength: 1, maxLength: 200 })),
  body: Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' }),
}
const own = {
  signedIn: 'Everybody reads the notices that are addressed to him; row-level security knows no others.',
}

const ownDevices = { permission: 'messages.ownDevices' }

export const messagesContract = defineContract('messages', {
  listMessages: route({
    method: 'GET',
    path: '/messages',
    access: { permission: 'messages.read' },
    summary: { zh: '消息发送记录', en: 'The outbox of messages' },
    query: Shape({
      ...Paging,
      sort: Sorting(['queuedAt']),
      state: Type.Optional(Type.Array(OneOf(messageStates))),
      channel: Type.Optional(Channel),
      personId: Type.Optional(Id),
    }),
    reply: Page(MessageView),
  }),
  countMessages: route({
    method: 'GET',
    path: '/messages/counts',
    access: { permission: 'messages.read' },
    summary: { zh: '未送达消息的数量', en: 'How many messages have not arrived' },
    reply: Shape({
      waiting: Type.Integer(),
      held: Type.Integer(),
      dead: Type.Integer(),
      notConfigured: Type.Integer(),
      withheld: Type.Integer(),
      /** Told on another way instead. */
      replaced: Type.Integer(),
      /** Nothing is counted on past it. */
      countedUpTo: Type.Integer(),
    }),
  }),
  retryMessage: route({
    method: 'POST',
    path: '/messages/:messageId/retry',
    access: { permission: 'messages.retry' },
    summary: { zh: '重发消息', en: 'Send a message again' },
    params: Shape({ messageId: Id }),
    reply: MessageView,
    refusals: [refusals.notRetriable],
  }),
  listTemplates: route({
    method: 'GET',
    path: '/message-templates',
    access: { permission: 'messages.read' },
    summary: { zh: '消息模板', en: 'Message templates' },
    query: Shape({
      ...Paging,
      sort: Sorting(templateOrders),
      q: Type.Optional(Type.String({ maxLength: 60 })),
      key: Type.Optional(Type.String({ maxLength: 60 })),
      channel: Type.Optional(Channel),
      language: Type.Optional(Language),
      purpose: Type.Optional(Purpose),
    }),
    reply: Page(TemplateView),
  }),
  getTemplate: route({
    method: 'GET',
    path: '/message-templates/:templateId',
    access: { permission: 'messages.read' },
    summary: { zh: '一个消息模板', en: 'A message template' },
    params: Shape({ templateId: Id }),
    reply: TemplateView,
  }),
  templateHistory: historyRoute({
    path: '/message-templates/:templateId/history',
    access: { permission: 'messages.read' },
    summary: { zh: '消息模板的变更记录', en: 'The history of a message template' },
    params: Shape({ templateId: Id }),
  }),
  changeTemplate: route({
    method: 'PUT',
    path: '/message-templates/:templateId',
    access: { permission: 'messages.editTemplates' },
    summary: { zh: '修改消息模板', en: 'Change a message template' },
    params: Shape({ templateId: Id }),
    body: Shape({ version: Version, ...TemplateText }),
    reply: TemplateView,
    refusals: [refusals.unknownPlace, refusals.refusalMissing, common.stale],
  }),
  previewTemplate: route({
    method: 'POST',
    path: '/message-templates/:templateId/preview',
    access: { permission: 'messages.read' },
    summary: { zh: '预览消息', en: 'Preview a message' },
    params: Shape({ templateId: Id }),
    body: Shape(TemplateText),
    reply: Shape({
      subject: Nullable(Type.String()),
      body: Type.String(),
      unknown: Type.Array(Type.String()),
      smsParts: Nullable(Type.Integer()),
    }),
  }),
  listNotices: route({
    method: 'GET',
    path: '/notices',
    access: own,
    summary: { zh: '我的通知', en: 'My notices' },
    query: Shape({ ...Paging, unread: Type.Optional(Type.Boolean()) }),
    reply: Page(NoticeView),
  }),
  countUnreadNotices: route({
    method: 'GET',
    path: '/notices/unread',
    access: own,
    summary: { zh: '未读通知数', en: 'How many notices are unread' },
    reply: Shape({ unread: Type.Integer() }),
  }),
  readNotice: route({
    method: 'POST',
    path: '/notices/:noticeId/read',
    access: own,
    summary: { zh: '标为已读', en: 'Mark as read' },
    params: Shape({ noticeId: Id }),
    reply: NoticeView,
  }),
  readAllNotices: route({
    method: 'POST',
    path: '/notices/read',
    access: own,
    summary: { zh: '全部标为已读', en: 'Mark all as read' },
    reply: Shape({ unread: Type.Integer() }),
  }),
  listPushDevices: route({
    method: 'GET',
    path: '/push-devices',
    access: ownDevices,
    summary: { zh: '我接收提醒的设备', en: 'The devices on which I am told' },
    reply: PushDevicesView,
  }),
  addPushDevice: route({
    method: 'POST',
    path: '/push-devices',
    access: ownDevices,
    status: 201,
    summary: { zh: '在这台设备上接收提醒', en: 'Be told on this device' },
    body: Shape({
      endpoint: Type.String({ minLength: 10, maxLength: 1000 }),
      p256dh: Key(87),
      auth: Key(22),
    }),
    reply: PushDevicesView,
    refusals: [refusals.noPushService],
  }),
  removePushDevice: route({
    method: 'DELETE',
    path: '/push-devices/:fingerprint',
    access: ownDevices,
    summary: { zh: '不在这台设备上接收提醒', en: 'Not be told on this device' },
    params: Shape({ fingerprint: Key(43) }),
    reply: PushDevicesView,
  }),
})
