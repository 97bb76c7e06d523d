import { personsById, registerPerson } from '#modules/customers/index.ts'
import { registerSince } from '#modules/disclosure/index.ts'
import { homesById, phasesOf, projectsById } from '#modules/estate/index.ts'
import { type FieldProblem, refusals as common } from '#platform/errors/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { holds, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { dayOfEvent, type GivenDay } from '../event-day.ts'
import { type RecordedEventDetail, recordedEventDetail } from '../queries/recorded-event-detail.ts'
import {
  enteredWithPurchase,
  type EventKind,
  eventRules,
  needsHome,
  needsPerson,
  permissionFor,
} from '../recorded-event.ts'
import { type EventToAdd, recordedEventStore } from '../stores/recorded-events.ts'
import { announceEvents } from './announce-events.ts'

export interface EventToRecord extends GivenDay {
  kind: EventKind
  projectId: string
  person?: { personId: string } | { name: string; phone: string }
  homeId?: string | null
  phaseId?: string | null
  fileId?: string | null
}

/**
 * Records that something happened from which the journey counts, and asks for the plan that follows. Refuses what is
 * incomplete at its fields, and what was recorded already.
 */
export async function recordEvent(work: Work, input: EventToRecord): Promise<RecordedEventDetail> {
  const { kind, projectId, homeId = null, phaseId = null, fileId = null } = input
  refuseUnlessMayRecord(work, kind)
  const project = (await projectsById(work, [projectId])).get(projectId)
  if (!project) throw common.notFound()
  await refuseIfEnteredElsewhere(work, kind, projectId)
  const { day, problems } = dayOfEvent(kind, input, project.timezone, work.now)
  const fields = [...problems, ...(await placeProblems(work, input))]
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
  const personId = needsPerson(kind) ? await personOf(work, input) : null
  const event = {
    projectId,
    kind,
    personId,
    homeId: needsHome(kind) ? homeId : null,
    phaseId: eventRules[kind].about === 'project' ? phaseId : null,
    ...day,
    fileId,
    fileSha256: null,
  }
  await refuseDouble(work, event)
  const [file] = fileId ? await attachFiles(work, [fileId], { projectId }) : []
  const id = work.newId()
  await recordedEventStore(work).add([{ ...event, id, fileSha256: file?.sha256 ?? null }])
  await announceEvents(work, [{ ...event, id }], 'recorded')
  return recordedEventDetail(work, id)
}

/** Where a project keeps what customers are told, subscriptions are entered there, after what comes before them. */
async function refuseIfEnteredElsewhere(work: Work, kind: EventKind, projectId: string): Promise<void> {
  if (enteredWithPurchase.includes(kind) && (await registerSince(work, projectId)))
    throw refusals.enteredWithPurchase()
}

/** Events of a whole project are for those who lead there. */
export function refuseUnlessMayRecord(work: Work, kind: EventKind): void {
  if (!holds(work.actor, permissionFor(kind))) throw refusals.leadersOnly()
}

async function placeProblems(
  work: Work,
  { kind, projectId, person, homeId, phaseId }: EventToRecord,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = []
  if (needsPerson(kind) && !person)
    problems.push({ path: 'body.person', zh: '请选择客户。', en: 'Please name the customer.' })
  const home = homeId ? (await homesById(work, [homeId])).get(homeId) : undefined
  if (needsHome(kind) && home?.projectId !== projectId)
    problems.push({
      path: 'body.homeId',
      zh: '请选择本项目的房屋。',
      en: 'Please choose a home of the project.',
    })
  const phases = phaseId ? (await phasesOf(work, [projectId])).get(projectId) : undefined
  if (phaseId && !phases?.some(({ id }) => id === phaseId))
    problems.push({
      path: 'body.phaseId',
      zh: '请选择本项目的分期。',
      en: 'Please choose a phase of the project.',
    })
  return problems
}

/** The customer's file: the one named, of the surviving file, or the one found or opened by name and phone. */
async function personOf(work: Work, { kind, projectId, person }: EventToRecord): Promise<string> {
  if (!person) throw common.notFound()
  if ('personId' in person) {
    const card = (await personsById(work, [person.personId])).get(person.personId)
    if (!card) throw common.notFound()
    return card.id
  }
  const source = kind === 'visitBooked' ? 'viewingBooking' : 'sale'
  return (await registerPerson(work, { ...person, projectId, source })).personId
}

/** Whoever presses twice, and two people at the same time, record it once. */
async function refuseDouble(work: Work, event: Omit<EventToAdd, 'id'>): Promise<void> {
  if (eventRules[event.kind].several) return
  const { kind, projectId, personId, homeId } = event
  await work.sql('SELECT pg_advisory_xact_lock(6025, hashtext($1))', [
    [kind, projectId, personId, homeId].join(' '),
  ])
  const [known] = await recordedEventStore(work).standing([event])
  if (known)
    throw refusals.alreadyRecorded({ by: known.recordedByName, on: known.happenedOn, eventId: known.id })
}
