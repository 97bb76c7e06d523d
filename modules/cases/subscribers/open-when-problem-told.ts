import { homesOf, personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { problemTold } from '#modules/surveys/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { whoTakesIt } from '../actions/who-takes-it.ts'
import { stateAtOpening } from '../case.ts'
import { titleFrom, writeOpening } from '../opening.ts'
import { rulebookOf } from '../rulebook.ts'
import { judge } from '../triage.ts'

/** A problem told in a call-back becomes a case with its id; whoever called takes it (domain.md 2.5 row 5.2, S3-42). */
export const openWhenProblemTold = subscribe(
  problemTold,
  'cases.open-when-problem-told',
  async (work, { payload }) => {
    const { problemId, projectId, homeId, personId, problemKind, words, way, takenBy, responsible } = payload
    const [book, persons, homes, held] = await Promise.all([
      rulebookOf(work),
      personsById(work, [personId]),
      homesById(work, [homeId]),
      homesOf(work, personId),
    ])
    const person = persons.get(personId)
    await writeOpening(work, book, {
      id: problemId,
      projectId,
      kind: problemKind,
      channel: way === 'portal' ? 'portal' : 'callback',
      body: words,
      title: titleFrom(undefined, words),
      place: null,
      fileIds: [],
      state: stateAtOpening('staff', null),
      owner: takenBy ?? responsible ?? (await whoTakesIt(work, projectId)),
      taker: takenBy ?? undefined,
      ...judge(book.categories, {}),
      reporter: { personId: person?.id ?? personId, name: person?.name ?? null },
      householdId: held.find((one) => one.homeId === homeId)?.householdId ?? null,
      homeId,
      homeLabel: homes.get(homeId)?.label ?? null,
    })
  },
)
