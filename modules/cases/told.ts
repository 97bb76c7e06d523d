import { filesById } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from './errors.ts'

/** A voice message: the file that holds it and how long it is. */
export interface Voice {
  fileId: string
  seconds: number
}

/** What a customer gives: words, a voice message, photos; one of them is enough. */
export interface Given {
  body?: string | undefined
  fileIds?: string[] | undefined
  voice?: Voice | undefined
}

/** What of it is kept; a voice or photos that come without words are named by words. */
export interface Told {
  body: string
  fileIds: string[]
  details: { voice: Voice } | null
}

export const longestVoiceSeconds = 180
const mostVoiceBytes = 5_000_000

/** Takes what the customer gave, and makes sure that what is called a voice is one. */
export async function readTold(work: Work, { body = '', fileIds = [], voice }: Given): Promise<Told> {
  if (voice) await requireVoice(work, voice)
  const words = body.trim() || wordsFor(voice, fileIds.length)
  if (!words)
    throw refusals.nothingSaid(
      {},
      { fields: [{ path: 'body.body', zh: '请说说情况', en: 'Please tell us' }] },
    )
  return {
    body: words,
    fileIds: voice ? [...fileIds, voice.fileId] : fileIds,
    details: voice ? { voice } : null,
  }
}

async function requireVoice(work: Work, { fileId, seconds }: Voice): Promise<void> {
  const file = (await filesById(work, [fileId])).get(fileId)
  if (file?.mediaType.startsWith('audio/') && file.size <= mostVoiceBytes && seconds <= longestVoiceSeconds)
    return
  throw refusals.voiceUnfit(
    {},
    { fields: [{ path: 'body.voice', zh: '请重新录一段', en: 'Please record it again' }] },
  )
}

/** 语音留言 0:42, 照片 2 张; nothing where nothing was given. */
export function wordsFor(voice: Pick<Voice, 'seconds'> | undefined, photos: number): string {
  if (voice) {
    const seconds = Math.max(Math.round(voice.seconds), 1)
    return `语音留言 ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }
  return photos > 0 ? `照片 ${photos} 张` : ''
}

/** The voice of an entry; null when it has none. */
export const voiceOf = (details: Record<string, unknown> | null): Voice | null =>
  (details?.voice as Voice | undefined) ?? null
