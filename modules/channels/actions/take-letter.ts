import { hearFromChannel, noteFromChannel, openFromChannel, wordToCarry } from '#modules/cases/index.ts'
import { findPersonByEmail, findPersonByPhone, homesOf } from '#modules/customers/index.ts'
import { recordFile } from '#platform/files/index.ts'
import { maskPhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { addressIndex, sealAddress } from '../address.ts'
import { type Letter, numberIn, plainSubject } from '../mail/letter.ts'
import { isTooLarge, phoneIn, remarksOn, saidOf } from '../mail/remarks.ts'
import type { TakenFiles } from '../mail/take-files.ts'
import { channelStore } from '../store.ts'
import type { LetterOutcome, MailboxRow } from '../tables.ts'
import { sendReceipt } from './send-receipt.ts'

export interface Place {
  uid: number
  uidValidity: string
  size: number
}

/** Takes one letter in, with everything that follows from it, or not at all; false where it was taken before. */
export async function takeLetter(
  work: Work,
  mailbox: MailboxRow,
  letter: Letter,
  taken: TakenFiles,
  place: Place,
): Promise<boolean> {
  const store = channelStore(work)
  if (await store.isKnown(mailbox.id, letter.messageId)) return false
  // Before that of the receipt, so that the thread is in order.
  const id = work.newId()
  const known = await caseFor(work, letter)
  const projectId = known?.projectId ?? (await senderOf(work, mailbox, letter)).projectId
  for (const file of [...taken.files, taken.original]) await recordFile(work, file, { projectId })
  const line = { ...lineOf(work, mailbox, letter, place), id, file_id: taken.original.id }
  const write = (outcome: LetterOutcome, caseId: string | null) =>
    store.addLetter({ ...line, outcome, case_id: caseId })

  const isPerson = letter.nature === 'person' || (letter.nature === 'list' && known !== null)
  if (!isPerson) {
    if (known && letter.nature !== 'own') await noteFromChannel(work, known.id, saidOf(letter))
    await write(known ? 'noted' : 'setAside', known?.id ?? null)
    return true
  }
  if (known?.isOpen) {
    await joinCase(work, known.id, letter, taken, place)
    await write('joined', known.id)
    return true
  }
  const caseId = await openCaseFor(work, mailbox, letter, taken, { ...place, before: known?.number ?? null })
  await write('opened', caseId)
  return true
}

/** The case to which a letter belongs: by the letters that it answers, else by its number and its sender together. */
async function caseFor(work: Work, { answers, subject, from }: Letter) {
  const store = channelStore(work)
  const number = numberIn(subject)
  const id =
    (answers.length ? await store.caseOfLetters(answers) : null) ??
    (number ? (await store.conversationWith(addressIndex(work, from.address), number))?.case_id : null)
  const found = id ? await wordToCarry(work, id, null) : null
  return found && { id: id!, ...found }
}

async function joinCase(work: Work, caseId: string, letter: Letter, taken: TakenFiles, place: Place) {
  const { from, words } = letter
  const person = await findPersonByEmail(work, from.address)
  const author = { personId: person?.personId ?? null, name: person?.name ?? from.name }
  await hearFromChannel(work, caseId, { body: words || '（邮件没有文字）', fileIds: filesOf(taken) }, author)
  const remarks = remarksOn(taken.refused, 'zh', isTooLarge(place.size))
  if (remarks) await noteFromChannel(work, caseId, remarks)
}

const filesOf = ({ files, original }: TakenFiles) => [...files, original].map(({ id }) => id)

/** Whose letter it is, and which of the projects of the mailbox: that of the sender's own home, where there is one. */
async function senderOf(work: Work, { project_id, project_ids }: MailboxRow, { from }: Letter) {
  const person = await findPersonByEmail(work, from.address)
  const served = new Set([project_id, ...project_ids])
  const homes = person ? await homesOf(work, person.personId) : []
  const home = homes.find(({ home: { projectId } }) => served.has(projectId))
  return { person, projectId: home?.home.projectId ?? project_id }
}

/** Opens a case with what a letter says, and tells its sender so. */
export async function openCaseFor(
  work: Work,
  mailbox: MailboxRow,
  letter: Letter,
  taken: TakenFiles,
  { before, size }: Place & { before: string | null },
): Promise<string> {
  const { from, words, subject, language } = letter
  const { person, projectId } = await senderOf(work, mailbox, letter)
  const name = person?.name ?? from.name
  const opened = await openFromChannel(work, {
    projectId,
    kind: 'complaint',
    channel: mailbox.for_chairman ? 'chairmanMailbox' : 'email',
    body: words || subject || '（邮件没有文字，请看原邮件）',
    title: plainSubject(subject) || undefined,
    fileIds: filesOf(taken),
    personId: person?.personId ?? null,
    name,
    ownerStaffId: mailbox.owner_staff_id,
    departmentId: mailbox.department_id,
    confidence: mailbox.for_chairman ? 'chairmanOnly' : null,
  })
  await channelStore(work).addConversation({
    case_id: opened.id,
    project_id: projectId,
    channel_id: mailbox.id,
    number: opened.number,
    answer_by: 'email',
    ...sealAddress(work, from.address),
    language,
    started_at: work.now,
  })
  const remarks = [
    before && `承接已结案的 ${before}。`,
    remarksOn(taken.refused, 'zh', isTooLarge(size)),
    person ? null : await hintAtCustomer(work, words),
  ].filter(Boolean)
  if (remarks.length) await noteFromChannel(work, opened.id, remarks.join('\n'))
  await sendReceipt(work, {
    case: opened,
    by: 'email',
    to: from.address,
    name,
    language,
    mailbox,
    sender: mailbox.name,
    subject: plainSubject(subject),
    answers: [letter.messageId],
    remark: remarksOn(taken.refused, language),
    isConfidential: mailbox.for_chairman,
  })
  return opened.id
}

/** Anybody may write any number into a letter, so whose it is helps a colleague to ask and decides nothing. */
async function hintAtCustomer(work: Work, words: string): Promise<string | null> {
  const phone = phoneIn(words)
  const person = phone && (await findPersonByPhone(work, phone))
  return person
    ? `信里的手机号 ${maskPhone(phone)} 是客户${person.name}登记的号码。请先核实来信人身份，再谈客户资料。`
    : null
}

function lineOf(
  work: Work,
  { id: channelId, project_id }: MailboxRow,
  { messageId, nature, from, subject }: Letter,
  { uid, uidValidity }: Place,
) {
  const { address_sealed, address_index } = sealAddress(work, from.address)
  return {
    project_id,
    channel_id: channelId,
    direction: 'in' as const,
    message_id: messageId,
    at: work.now,
    nature,
    address_sealed,
    address_index,
    subject_sealed: work.services.keyring.encrypt(subject),
    uid_validity: uidValidity,
    uid,
  }
}
