import { homesById, projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { eventCorrected, eventRecorded, eventWithdrawn } from '../events.ts'
import { type EventKind, eventRules } from '../recorded-event.ts'

interface Announced {
  id: string
  projectId: string
  kind: EventKind
  personId: string | null
  homeId: string | null
  happenedOn: string
}

const published = { recorded: eventRecorded, corrected: eventCorrected, withdrawn: eventWithdrawn }

/** Publishes what was recorded, corrected or withdrawn, on the timelines that it is about; the plans follow. */
export async function announceEvents(
  work: Work,
  events: readonly Announced[],
  what: keyof typeof published,
): Promise<void> {
  const [homes, projects] = await Promise.all([
    homesById(
      work,
      events.flatMap(({ homeId }) => homeId ?? []),
    ),
    projectsById(
      work,
      events.map(({ projectId }) => projectId),
    ),
  ])
  for (const { id, projectId, kind, personId, homeId, happenedOn } of events) {
    const { zh, en } = eventRules[kind]
    const where = homes.get(homeId ?? '')?.label ?? projects.get(projectId)?.name ?? ''
    const about = { projectId, personId: personId ?? undefined, homeId: homeId ?? undefined }
    work.emit(
      published[what],
      { eventId: id, kind, kindZh: zh, kindEn: en, where, happenedOn },
      { subject: ['journey.recorded_event', id], ...about },
    )
  }
}
