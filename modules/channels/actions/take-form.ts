import { openFromChannel, wordToCarry } from '#modules/cases/index.ts'
import { findPersonByEmail, findPersonByPhone } from '#modules/customers/index.ts'
import { type PlacedFile, recordFile } from '#platform/files/index.ts'
import type { Language } from '#platform/http/index.ts'
import { maskAddress } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { saidTime, sendReceipt } from './send-receipt.ts'
import { addressIndex, sealAddress } from '../address.ts'
import { formsADay } from '../channel.ts'
import { channelStore } from '../store.ts'
import type { ChannelRow } from '../tables.ts'
import type { Done } from '../form/page.ts'
import type { Filled } from '../form/read-form.ts'

interface Sent {
  /** Of the page that was opened; its case takes it. */
  id: string
  filled: Filled
  photos: readonly PlacedFile[]
  language: Language
  ip: string
}

/** Takes in what was sent by a form: a case, whom it is about, and where the answers go. Sent twice, it is taken once. */
export async function takeForm(work: Work, channel: ChannelRow, sent: Sent): Promise<Done | 'enough'> {
  const { id, filled, photos, language, ip } = sent
  const { name, by, contact, projectId, home, kind, words } = filled
  const store = channelStore(work)
  const where = maskAddress(contact)
  if (await store.isKnown(channel.id, id)) return doneOf(work, id, where, language)
  const origin_index = work.services.keyring.blindIndex('address of a form', ip)
  if (await isFlood(work, addressIndex(work, contact), origin_index)) return 'enough'
  for (const photo of photos) await recordFile(work, photo, { projectId })
  const opened = await openFromChannel(work, {
    id,
    projectId,
    kind,
    channel: channel.for_chairman ? 'chairmanMailbox' : 'webForm',
    body: words,
    ...(home && { place: home }),
    fileIds: photos.map((photo) => photo.id),
    personId: await knownBy(work, filled),
    name,
    ownerStaffId: channel.owner_staff_id,
    departmentId: channel.department_id,
    confidence: channel.for_chairman ? 'chairmanOnly' : null,
  })
  const sealed = sealAddress(work, contact)
  await store.addConversation({
    case_id: id,
    project_id: projectId,
    channel_id: channel.id,
    number: opened.number,
    answer_by: by,
    ...sealed,
    origin_index,
    language,
    started_at: work.now,
  })
  await store.addLetter({
    id: work.newId(),
    project_id: channel.project_id,
    channel_id: channel.id,
    direction: 'in',
    message_id: id,
    at: work.now,
    nature: 'person',
    outcome: 'opened',
    case_id: id,
    address_sealed: sealed.address_sealed,
    address_index: sealed.address_index,
  })
  await sendReceipt(work, {
    case: opened,
    by,
    to: contact,
    name,
    language,
    mailbox: await store.mailboxFor(projectId),
    sender: channel.name,
    subject: opened.number,
    answers: [],
    remark: '',
    isConfidential: channel.for_chairman,
  })
  return doneOf(work, id, where, language)
}

/** The page claims name and contact; only when both are those on file is it taken as that customer's, and the answer goes there. */
async function knownBy(work: Work, { by, contact, name }: Filled): Promise<string | null> {
  const person = await (by === 'email' ? findPersonByEmail(work, contact) : findPersonByPhone(work, contact))
  return person?.name === name ? person.personId : null
}

async function isFlood(work: Work, contactIndex: string, placeIndex: string): Promise<boolean> {
  const [count] = await work.sql<{ byContact: number; fromPlace: number }>(
    `SELECT (SELECT count(*)::integer FROM channels.conversation WHERE address_index = $1 AND started_at > $3::timestamptz - interval '1 day') AS "byContact",
            (SELECT count(*)::integer FROM channels.conversation WHERE origin_index = $2 AND started_at > $3::timestamptz - interval '1 day') AS "fromPlace"`,
    [contactIndex, placeIndex, work.now],
  )
  return count!.byContact >= formsADay.byContact || count!.fromPlace >= formsADay.fromPlace
}

async function doneOf(work: Work, caseId: string, where: string, language: Language): Promise<Done> {
  const word = (await wordToCarry(work, caseId, null))!
  const replyBy = await saidTime(work, word.projectId, word.firstReplyDueAt, language)
  return { number: word.number, owner: word.ownerName, replyBy, where }
}
