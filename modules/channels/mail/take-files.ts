import { discard, placeBytes, type PlacedFile, placeOriginal } from '#platform/files/index.ts'
import { Refusal } from '#platform/errors/index.ts'
import type { Services } from '#platform/work/index.ts'
import type { Letter } from './letter.ts'

/** What came with a letter, stored before any transaction opens, and what was not taken, in words. */
export interface TakenFiles {
  files: PlacedFile[]
  original: PlacedFile
  refused: { zh: string; en: string }[]
}

const mostAttachments = 19

/** Stores attachments by what they are; the letter itself is kept whole. */
export async function takeFiles({ storage }: Services, letter: Letter): Promise<TakenFiles> {
  const taken: PlacedFile[] = []
  const refused: TakenFiles['refused'] = []
  for (const { name, bytes } of letter.attachments.slice(0, mostAttachments))
    try {
      taken.push(await placeBytes(storage, bytes, name))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push({ zh: error.in('zh'), en: error.in('en') })
    }
  const left = letter.attachments.length - mostAttachments
  if (left > 0)
    refused.push({
      zh: `附件太多，还有 ${left} 个没有收下。`,
      en: `Too many attachments: ${left} were left.`,
    })
  const name = `${letter.subject.slice(0, 60) || '来信'}.eml`
  return {
    files: taken,
    refused,
    original: await placeOriginal(storage, letter.original, name, 'message/rfc822'),
  }
}

/** What was stored for a letter that is not taken goes again. */
export async function dropFiles({ storage }: Services, { files, original }: TakenFiles): Promise<void> {
  await Promise.all([...files, original].map((file) => discard(storage, file)))
}
