import type { Work } from '../work/index.ts'
import { maskAddress, type Recipient } from './address.ts'
import { giveNotice } from './give-notice.ts'
import { howToRefuse } from './marketing.ts'
import type { ChannelName } from './message.ts'
import { render, type Variables } from './render.ts'
import type { MessagesTables, TemplateRow } from './tables.ts'

export interface MessageInput {
  channel: ChannelName
  to: Recipient
  /** Key of the template. */
  template: string
  variables: Variables
  /** Chinese where nothing is stated. */
  language?: 'zh' | 'en'
  /** Urgent messages pass the quiet hours. */
  urgency?: 'normal' | 'urgent'
  /** Staff of the project see the message in the outbox. */
  projectId?: string | undefined
  /** The outbox shows that it left, not what it says. */
  confidential?: boolean
  /** A second message with the same key is not sent. */
  dedupeKey?: string
  /** After this instant the message is of no use and is not sent any more. */
  expiresAt?: Date
  /** A way of its own instead of the installation's, by name, and what that carrier has to know. */
  carrier?: { name: string; told: Record<string, unknown> }
  /** Where a notice leads: a path inside the product. */
  link?: string
}

/**
 * Puts a message into the outbox in the caller's unit of work; it leaves after the commit. Returns its id, or null when
 * a message with the same dedupe key is there already. An unknown template or a place without a value is a mistake of the caller.
 */
export async function sendMessage(work: Work, input: MessageInput): Promise<string | null> {
  const template = await findTemplate(work, input)
  const isMarketing = template.purpose === 'marketing'
  if (isMarketing && !('personId' in input.to)) throw new Error('Only somebody known can agree to marketing.')
  const variables = { ...input.variables, ...(isMarketing && howToRefuse[template.language]) }
  const subject = template.subject === null ? null : filled(template.subject, { ...input, variables })
  const content = filled(template.body, { ...input, variables })
  const id = work.newId()
  const isNew = await insert(work, id, input, template, subject, content)
  if (!isNew) return null
  if (input.channel === 'inApp')
    await giveNotice(work, { to: input.to, title: subject ?? content, body: content, link: input.link })
  else work.enqueue('messages.deliver', { messageId: id }, { key: `message:${id}` })
  return id
}

/** The template in the wanted language, else in Chinese. */
async function findTemplate(
  work: Work,
  { template, channel, language = 'zh' }: MessageInput,
): Promise<TemplateRow> {
  const rows = await work.sql<TemplateRow>(
    `SELECT * FROM platform.message_template WHERE key = $1 AND channel = $2 AND language IN ($3, 'zh')
      ORDER BY language = $3 DESC LIMIT 1`,
    [template, channel, language],
  )
  if (!rows[0]) throw new Error(`No message template "${template}" for ${channel}.`)
  return rows[0]
}

function filled(text: string, { template, variables }: MessageInput): string {
  const { text: result, missing } = render(text, variables)
  if (missing.length) throw new Error(`The message "${template}" needs a value for ${missing.join(', ')}.`)
  return result
}

async function insert(
  work: Work,
  id: string,
  input: MessageInput,
  template: TemplateRow,
  subject: string | null,
  content: string,
) {
  const { keyring } = work.services
  const { to, channel } = input
  const address = 'address' in to ? to.address : null
  const inserted = await work
    .tables<MessagesTables>()
    .insertInto('platform.message')
    .values({
      id,
      channel,
      subject,
      project_id: input.projectId ?? null,
      state: channel === 'inApp' ? 'sent' : 'queued',
      template_key: input.template,
      language: template.language,
      purpose: template.purpose,
      urgent: input.urgency === 'urgent',
      secret: template.secret,
      confidential: input.confidential ?? false,
      person_id: 'personId' in to ? to.personId : null,
      staff_id: 'staffId' in to ? to.staffId : null,
      address_sealed: address && keyring.encrypt(address),
      address_hint: address && maskAddress(address),
      content_sealed: keyring.encrypt(content),
      dedupe_key: input.dedupeKey ?? null,
      attempts: channel === 'inApp' ? 1 : 0,
      error: null,
      provider_id: null,
      carrier: input.carrier?.name ?? null,
      carried: input.carrier?.told ?? null,
      queued_at: work.now,
      due_at: channel === 'inApp' ? null : work.now,
      expires_at: input.expiresAt ?? null,
      sent_at: channel === 'inApp' ? work.now : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}
