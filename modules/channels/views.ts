import { kinds } from '#modules/cases/contract.ts'
import { Id, Instant, Nullable, OneOf, Shape, type Static, Type } from '#platform/contract/index.ts'
import { channelKinds, securities } from './channel.ts'

const text = Type.String()
export const Server = Shape({
  host: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\w.-]+$|^\\[?[0-9a-fA-F:]+\\]?$' }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  security: OneOf(securities),
})
const Told = Shape({
  title: Type.String({ maxLength: 60 }),
  intro: Type.String({ maxLength: 500 }),
})
export const FormTexts = Shape({ zh: Told, en: Told })

const line = {
  id: Id,
  kind: OneOf(channelKinds),
  name: text,
  isOn: Type.Boolean(),
  /** Opened by the chairman's office alone. */
  forChairman: Type.Boolean(),
  projectId: Id,
  projectName: Nullable(text),
  /** The mail address, the address of the page, or what the other system is called. */
  where: text,
  /** Letters that came in over the last thirty days, and those that wait for somebody to look at them. */
  lately: Type.Integer(),
  aside: Type.Integer(),
  lastActivityAt: Nullable(Instant),
  lookedAt: Nullable(Instant),
  fault: Nullable(text),
  faultAt: Nullable(Instant),
}
export const ChannelLine = Shape(line)

export const ChannelView = Shape({
  ...line,
  projects: Type.Array(Shape({ id: Id, name: text })),
  onSince: Nullable(Instant),
  ownerStaffId: Nullable(Id),
  ownerName: Nullable(text),
  /** Where it goes that says nothing of its topic. */
  departmentId: Nullable(Id),
  departmentName: Nullable(text),
  mailbox: Nullable(
    Shape({
      address: text,
      imap: Server,
      smtp: Server,
      userName: text,
      hasPassword: Type.Boolean(),
      folder: text,
    }),
  ),
  form: Nullable(
    Shape({
      key: text,
      kinds: Type.Array(OneOf(kinds)),
      origins: Type.Array(text),
      texts: FormTexts,
    }),
  ),
  client: Nullable(Shape({ shownAs: text, key: text, webhookUrl: Nullable(text) })),
  version: Type.Integer(),
})
export type ChannelView = Static<typeof ChannelView>

export const LetterLine = Shape({
  id: Id,
  direction: OneOf(['in', 'out']),
  at: Instant,
  nature: OneOf(['person', 'autoReply', 'bounce', 'list', 'own', 'receipt', 'answer']),
  outcome: OneOf(['opened', 'joined', 'noted', 'setAside', 'failed', 'handedOver']),
  caseId: Nullable(Id),
  address: Nullable(text),
  subject: Nullable(text),
  words: Nullable(text),
  fileId: Nullable(Id),
})
