import { personsById } from '#modules/customers/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Letter, tellRecipientsName } from '../letter.ts'
import { noticeStore } from '../stores/notices.ts'
import { recipientStore } from '../stores/recipients.ts'
import { type Way, wishesOf } from '../ways-to-tell.ts'

const atOnce = 200

/** Tells everybody on a send list, portion by portion; who was told in one portion is not told again after a crash. */
export const tellRecipients = defineJob<Letter>(tellRecipientsName, async (database, letter) => {
  for (let count = atOnce; count === atOnce;)
    count = await database.asSystem('tell buyers', (work) => tellSome(work, letter))
})

async function tellSome(work: Work, letter: Letter): Promise<number> {
  const store = recipientStore(work)
  const waiting = await store.waiting(letter.aboutId, atOnce)
  const persons = await personsById(
    work,
    waiting.map(({ personId }) => personId),
  )
  const wishOf = await wishesOf(
    work,
    [...persons.values()].map(({ id }) => id),
  )
  const waysOf = (id: string): Way[] => {
    const { bySms, byMail } = wishOf(id)
    return [
      'inApp',
      ...(letter.isLegal || bySms ? (['sms'] as const) : []),
      ...(byMail ? (['email'] as const) : []),
    ]
  }
  const noticeOf = await noticesOf(work, letter)
  const told = []
  for (const { id, personId, contractId } of waiting) {
    // A file that was merged is told under the one that remains.
    const person = persons.get(personId)
    const ways = person ? waysOf(person.id) : []
    const own = {
      ...letter,
      link: letter.link.replace('{notice}', noticeOf.get(contractId) ?? ''),
      // A notice that the law asks for goes out for each contract, word of the site once to each person.
      key: letter.isLegal ? id : `${letter.aboutId}:${person?.id}`,
    }
    for (const way of ways) await send(work, own, person!.id, wishOf(person!.id).language, way)
    told.push({ id, ways })
  }
  if (told.length > 0) await store.markTold(told)
  return waiting.length
}

async function noticesOf(work: Work, { aboutId, link }: Letter): Promise<Map<string, string>> {
  const notices = link.includes('{notice}') ? await noticeStore(work).of(aboutId) : []
  return new Map(notices.map(({ contractId, id }) => [contractId, id]))
}

async function send(
  work: Work,
  { projectId, template, variables, link, key }: Letter & { key: string },
  personId: string,
  language: 'zh' | 'en',
  channel: Way,
): Promise<void> {
  await sendMessage(work, {
    channel,
    to: { personId },
    template,
    language,
    variables: variables[language],
    projectId,
    link,
    dedupeKey: `${key}:${channel}`,
  })
}
