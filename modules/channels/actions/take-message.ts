import { hearFromChannel, noteFromChannel, openFromChannel, wordToCarry } from '#modules/cases/index.ts'
import { findPersonByPhone } from '#modules/customers/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { Refusal, refusals as common } from '#platform/errors/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { BodyOf } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { inboundRoutes } from '../routes/inbound.ts'
import { channelStore } from '../store.ts'
import type { ChannelRow } from '../tables.ts'

type Message = BodyOf<(typeof inboundRoutes)['receiveMessage']>

/** A message of another system: the first of a conversation opens a case, the next ones join it while it is open. */
export async function takeMessage(work: Work, client: ChannelRow, message: Message) {
  const store = channelStore(work)
  const { messageId, conversationId } = message
  // Two messages of one conversation at the same moment go to one case.
  await work.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${client.id} ${conversationId}`])
  const last = await store.lastOfThread(client.id, conversationId)
  const known = last && (await wordToCarry(work, last.case_id, null))
  if (await store.isKnown(client.id, messageId))
    return { outcome: 'known' as const, number: known?.number ?? null }
  const id = work.newId()
  const line = {
    id,
    project_id: client.project_id,
    channel_id: client.id,
    direction: 'in' as const,
    message_id: messageId,
    at: work.now,
    nature: 'person' as const,
    subject_sealed: work.services.keyring.encrypt([...message.words].slice(0, 60).join('')),
  }
  if (last && known?.isOpen) {
    const fileIds = await keepFiles(work, known.projectId, message)
    await hearFromChannel(work, last.case_id, { body: message.words, fileIds }, author(message))
    await store.addLetter({ ...line, outcome: 'joined', case_id: last.case_id })
    return { outcome: 'joined' as const, number: known.number }
  }
  const opened = await open(work, client, message)
  if (known) await noteFromChannel(work, opened.id, `承接已结案的 ${known.number}。`)
  await store.addLetter({ ...line, outcome: 'opened', case_id: opened.id })
  return { outcome: 'opened' as const, number: opened.number, replyBy: opened.firstReplyDueAt }
}

const author = ({ name }: Message) => ({ personId: null, name: name ?? null })

async function open(work: Work, client: ChannelRow, message: Message) {
  const { kind = 'complaint', words, place, conversationId, language = 'zh' } = message
  const projectId = await projectOf(work, client, message.projectCode)
  const fileIds = await keepFiles(work, projectId, message)
  const opened = await openFromChannel(work, {
    projectId,
    kind,
    channel: 'api',
    body: words,
    ...(place && { place }),
    fileIds,
    name: message.name ?? client.shown_as,
    ownerStaffId: client.owner_staff_id,
    departmentId: client.department_id,
  })
  await channelStore(work).addConversation({
    case_id: opened.id,
    project_id: projectId,
    channel_id: client.id,
    number: opened.number,
    answer_by: 'webhook',
    thread: conversationId,
    language,
    started_at: work.now,
  })
  const person = message.phone ? await findPersonByPhone(work, message.phone) : null
  const notes = [
    `来自${client.shown_as}。`,
    message.phone &&
      `对方留的手机号：${message.phone}${person ? `，是客户${person.name}登记的号码，请先核实身份` : ''}。`,
    client.webhook_url ? null : '这个渠道没有设置回复推送地址，答复不会自动送达。',
  ]
  await noteFromChannel(work, opened.id, notes.filter(Boolean).join('\n'))
  return opened
}

async function projectOf(work: Work, client: ChannelRow, code: string | undefined): Promise<string> {
  if (code === undefined) return client.project_id
  const permitted = await projectsById(work, [client.project_id, ...client.project_ids])
  const project = [...permitted.values()].find((one) => one.code === code)
  if (project) return project.id
  const field = {
    path: 'body.projectCode',
    zh: `没有这个项目，或不允许用于这个对接系统。可用：${[...permitted.values()].map((one) => one.code).join('、')}`,
    en: `No such project for this client. Permitted: ${[...permitted.values()].map((one) => one.code).join(', ')}`,
  }
  throw common.invalidInput({ count: 1 }, { fields: [field] })
}

/** Files come along in the request; addresses of files are never fetched, since they might lead into our own network. */
async function keepFiles(work: Work, projectId: string, { files = [] }: Message): Promise<string[]> {
  const ids: string[] = []
  for (const [at, { name, base64 }] of files.entries())
    try {
      const bytes = Buffer.from(base64, 'base64')
      ids.push((await storeFile(work, { bytes, name, projectId })).fileId)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const field = { path: `body.files.${at}`, zh: error.in('zh'), en: error.in('en') }
      throw common.invalidInput({ count: 1 }, { fields: [field] })
    }
  return ids
}
