import { registerPersons } from '#modules/customers/index.ts'
import { registerSince } from '#modules/disclosure/index.ts'
import { homesByText, projectsById, unclearHome } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { type EventProblem, type EventToImport, type ReadEvent, readEventRow } from '../event-row.ts'
import { enteredWithPurchase } from '../recorded-event.ts'
import { type EventToAdd, recordedEventStore } from '../stores/recorded-events.ts'
import { announceEvents } from './announce-events.ts'

export type EventOutcome = { row: number } & (
  | { result: 'created' | 'unchanged' }
  | { result: 'problem'; problems: EventProblem[] }
)

/** Takes over a list of events: what stands already is left alone, what is wrong is named and skipped. */
export async function importEvents(
  work: Work,
  projectId: string,
  rows: readonly EventToImport[],
): Promise<EventOutcome[]> {
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  const { timezone } = project
  const since = await registerSince(work, projectId)
  const about = { timezone, now: work.now, today: localDateOf(work.now, timezone) }
  const outcomes = new Map<number, EventOutcome>()
  const read = rows.flatMap((given) => {
    const row = readEventRow(given, about)
    const problems = Array.isArray(row) ? row : enteredElsewhere(row, since)
    if (!Array.isArray(row) && problems.length === 0) return [row]
    outcomes.set(given.row, { row: given.row, result: 'problem', problems })
    return []
  })
  const placed = await place(work, projectId, read, (row, problem) =>
    outcomes.set(row, { row, result: 'problem', problems: [problem] }),
  )
  const standing = await recordedEventStore(work).standing(placed.map(({ event }) => event))
  const known = new Set(standing.map(markOf))
  const fresh: EventToAdd[] = []
  for (const { row, event } of placed) {
    const isKnown = known.has(markOf(event))
    outcomes.set(row, { row, result: isKnown ? 'unchanged' : 'created' })
    if (!isKnown) fresh.push({ ...event, id: work.newId() })
    known.add(markOf(event))
  }
  await recordedEventStore(work).add(fresh)
  await announceEvents(work, fresh, 'recorded')
  return rows.map(({ row }) => outcomes.get(row)!)
}

/** A list may bring what was subscribed to before the register of the project was opened, not what came after. */
function enteredElsewhere({ kind, day }: ReadEvent, since: string | null): EventProblem[] {
  if (!since || day.happenedOn < since || !enteredWithPurchase.includes(kind)) return []
  const { zh, en } = refusals.enteredWithPurchase.text
  return [{ field: 'kind', zh, en }]
}

type Event = Omit<EventToAdd, 'id'>

const markOf = ({
  kind,
  personId,
  homeId,
  happenedOn,
}: Pick<Event, 'kind' | 'personId' | 'homeId' | 'happenedOn'>) =>
  [kind, personId, homeId, happenedOn].join(' ')

/** The lines whose home stands in the project, with the files of their customers. */
async function place(
  work: Work,
  projectId: string,
  rows: readonly ReadEvent[],
  refuse: (row: number, problem: EventProblem) => void,
): Promise<{ row: number; event: Event }[]> {
  const homes = await homesByText(
    work,
    projectId,
    rows.flatMap(({ home }) => home || []),
  )
  const found = rows.filter(({ row, home }) => {
    const [one, another] = homes.get(home) ?? []
    if (home && (!one || another)) refuse(row, { field: 'home', ...unclearHome(home, one !== undefined) })
    else return true
    return false
  })
  const persons = found.flatMap(({ person }) => person ?? [])
  const registered = await registerPersons(work, projectId, 'sale', persons)
  return found.map(({ row, kind, person, home, day }) => ({
    row,
    event: {
      projectId,
      kind,
      personId: person && registered[persons.indexOf(person)]!.personId,
      homeId: homes.get(home)?.[0]?.id ?? null,
      phaseId: null,
      ...day,
      fileId: null,
      fileSha256: null,
    },
  }))
}
