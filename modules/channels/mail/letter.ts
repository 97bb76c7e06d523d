import { createHash } from 'node:crypto'
import type { Address, Attachment, Email } from 'postal-mime'
import { natureOf, type Nature } from './nature.ts'
import { ownWords } from './own-words.ts'

/** A letter as it arrived in a mailbox, read but not yet judged. */
export interface Letter {
  /** Names it once; of its own making where the sender gave none. */
  messageId: string
  /** The letters that it says it answers, the nearest first. */
  answers: string[]
  from: { address: string; name: string }
  subject: string
  words: string
  language: 'zh' | 'en'
  nature: Nature
  attachments: { name: string; bytes: Buffer }[]
  original: Buffer
}

/** Pictures of signatures are smaller than any photo. */
const smallestPicture = 6_000
const longestWords = 20_000

/** Reads a letter of any make; what cannot be read is left to whoever opens the original. */
export async function readLetter(original: Buffer, own: readonly string[]): Promise<Letter> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(original).catch(() => ({ ...nothing }))
  const headers = new Map(mail.headers.toReversed().map(({ key, value }) => [key, value]))
  const from = addressOf(mail.from)
  const subject = oneLine(mail.subject ?? '')
  const words = ownWords(mail.text ?? '').slice(0, longestWords)
  return {
    messageId: mail.messageId?.trim() || `<${createHash('sha256').update(original).digest('hex')}@unnamed>`,
    answers: [...idsIn(mail.inReplyTo), ...idsIn(mail.references).toReversed()],
    from,
    subject,
    words,
    language: /\p{Script=Han}/u.test(subject + words) ? 'zh' : 'en',
    nature: natureOf({ headers, from: from.address, subject, own }),
    attachments: mail.attachments.filter(isMeant).map((part) => ({
      name: part.filename ?? (part.mimeType.startsWith('image/') ? 'image' : 'attachment'),
      bytes: bytesOf(part),
    })),
    original,
  }
}

const nothing: Email = { headers: [], headerLines: [], attachments: [] }

function addressOf(from: Address | undefined): Letter['from'] {
  const address = from?.address?.trim().toLowerCase() ?? ''
  return { address, name: oneLine(from?.name ?? '').slice(0, 100) || (address.split('@')[0] ?? '') }
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
const idsIn = (header: string | undefined) => header?.match(/<[^<>\s]{3,250}>/g) ?? []

function bytesOf({ content }: Attachment): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer)
}

function isMeant(part: Attachment): boolean {
  const isPicture = part.related === true && part.mimeType.startsWith('image/')
  return !(isPicture && bytesOf(part).length < smallestPicture) && !part.mimeType.includes('delivery-status')
}

/** 阳台渗水 for “Re: 回复：阳台渗水 [TS-2026-000042]”. */
export function plainSubject(subject: string): string {
  return subject
    .replaceAll(numberMark, '')
    .replace(/^(\s*(re|fw|fwd|回复|答复|转发|回覆|轉寄)\s*[:：]\s*)+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const numberMark = /\[([A-Z]{2}-\d{4}-\d{6,})\]/g

/** The number of the case in the subject, as our own letters carry it. */
export const numberIn = (subject: string): string | null =>
  [...subject.matchAll(numberMark)].at(-1)?.[1] ?? null
