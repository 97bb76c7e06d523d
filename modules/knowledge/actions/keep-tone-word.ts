import { actorName, everywhere, orTaken, reachOf, versionedRecords, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { type ToneWord, toneWords } from '../queries/tone-words.ts'

export type ToneContent = Pick<ToneWord, 'kind' | 'phrase' | 'better' | 'whyZh' | 'whyEn'>

/** Adds a phrase to avoid, with what is better and why. */
export async function addToneWord(work: Work, content: ToneContent) {
  refuseOutsideGroup(work)
  await orTaken(
    () =>
      work.sql(
        `INSERT INTO knowledge.tone_word (id, kind, phrase, better, why_zh, why_en, changed_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          work.newId(),
          content.kind,
          content.phrase.trim(),
          content.better,
          content.whyZh,
          content.whyEn,
          actorName(work),
        ],
      ),
    {},
    (options) => refusals.phraseTaken({ phrase: content.phrase }, options),
  )
  return { items: await toneWords(work) }
}

/** Changes what is said of a phrase, or whether it is marked. */
export async function changeToneWord(
  work: Work,
  wordId: string,
  { version, active, kind, phrase, better, whyZh, whyEn }: ToneContent & { version: number; active: boolean },
) {
  refuseOutsideGroup(work)
  await orTaken(
    () =>
      versionedRecords(work).change('knowledge.tone_word', wordId, version, {
        kind,
        phrase: phrase.trim(),
        better,
        why_zh: whyZh,
        why_en: whyEn,
        active,
      }),
    {},
    (options) => refusals.phraseTaken({ phrase }, options),
  )
  return { items: await toneWords(work) }
}

function refuseOutsideGroup({ actor }: Work): void {
  if (actor.kind === 'staff' && reachOf(actor, 'knowledge.write') !== everywhere) throw refusals.groupOnly()
}
