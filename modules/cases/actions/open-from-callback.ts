import { homesOf, personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import type { problemTold } from '#modules/surveys/events.ts'
import type { PayloadOf } from '#platform/events/index.ts'
import type { Work } from '#platform/work/index.ts'
import { stateAtOpening } from '../case.ts'
import { type OpenedCase, titleFrom, writeOpening } from '../opening.ts'
import { rulebookOf } from '../rulebook.ts'
import { judge } from '../triage.ts'
import { whoTakesIt } from './who-takes-it.ts'

/** Opens the case of a problem told in a call-back, with its id; whoever called takes it (domain.md 2.5 row 5.2, S3-42). */
export async function openFromCallback(
  work: Work,
  {
    problemId,
    projectId,
    homeId,
    personId,
    problemKind,
    words,
    way,
    takenBy,
    responsible,
  }: PayloadOf<typeof problemTold>,
): Promise<OpenedCase> {
  const [book, persons, homes, held] = await Promise.all([
    rulebookOf(work),
    personsById(work, [personId]),
    homesById(work, [homeId]),
    homesOf(work, personId),
  ])
  const person = persons.get(personId)
  return writeOpening(work, book, {
    id: problemId,
    projectId,
    kind: problemKind,
    channel: way === 'portal' ? 'portal' : 'callback',
    body: words,
    title: titleFrom(undefined, words),
    place: null,
    fileIds: [],
    state: stateAtOpening('staff', null),
    owner:
      takenBy ?? responsible ?? (await whoTakesIt(work, book, projectId, { kind: problemKind, body: words })),
    taker: takenBy ?? undefined,
    ...judge(book.categories, {}),
    reporter: { personId: person?.id ?? personId, name: person?.name ?? null },
    householdId: held.find((one) => one.homeId === homeId)?.householdId ?? null,
    homeId,
    homeLabel: homes.get(homeId)?.label ?? null,
  })
}
