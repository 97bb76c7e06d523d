import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languagesOf } from '#modules/identity/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import type { Book } from '#platform/pdf/index.ts'

type Language = 'zh' | 'en'

/** As far as a paper needs the answer to a request. */
export interface Answering {
  reply: { header: (name: string, value: string) => unknown }
}

interface Paper {
  title: (language: Language) => string
  subject: [string, string]
  print: (book: Book, language: Language) => Promise<void>
}

const feet = { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' }

/** Sets a paper of one record in the reader's language and answers with it; that it was taken along is noted. */
export async function sendPaper(
  work: Work,
  { reply }: Answering,
  { title, subject, print }: Paper,
): Promise<Buffer> {
  const reader = actorId(work)!
  const language = (await languagesOf(work, [reader]))(reader)
  await work.note('download', { subject })
  const { startPress } = await import('#platform/pdf/index.ts')
  const press = startPress()
  const folder = await mkdtemp(join(tmpdir(), 'tongxing-paper-'))
  try {
    const path = join(folder, 'paper.pdf')
    const book = press.open(path, { Title: title(language), Author: actorName(work) })
    await book.text(title(language), { size: 18, weight: 'bold', gap: 14 })
    await print(book, language)
    await book.finish({ contents: '', foot: feet[language] })
    reply.header('content-type', 'application/pdf')
    const name = encodeURIComponent(`${title(language)}.pdf`)
    reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    return await readFile(path)
  } finally {
    await press.close()
    await rm(folder, { recursive: true, force: true })
  }
}

type Fact = readonly [label: string, value: string | null]

/** Label and value, one line each; what is empty is left out. */
export async function printFacts(book: Book, facts: readonly Fact[]): Promise<void> {
  for (const [label, value] of facts) if (value) await book.text(`${label}  ${value}`, { size: 10, gap: 2 })
  await book.text('', { gap: 6 })
}

/** Short facts in two columns. */
export async function printInPairs(book: Book, facts: readonly Fact[]): Promise<void> {
  const said = facts.flatMap(([label, value]) => (value ? [`${label}  ${value}`] : []))
  for (let at = 0; at < said.length; at += 2)
    await book.row([said[at]!, said[at + 1] ?? ''], { size: 10, gap: 2 })
}

/** Where people sign by hand, and as what. */
export async function printSignatures(
  book: Book,
  people: readonly (readonly [as: string, name: string])[],
): Promise<void> {
  await book.keepTogether(70)
  await book.text('', { size: 1, gap: 24 })
  for (const [as, name] of people)
    await book.text(`${as}  ${name}  ____________________    ______-____-____`, { size: 11, gap: 14 })
}
