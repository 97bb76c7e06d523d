import type { IsoDate } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { EventKind } from '../recorded-event.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'
import { askForPlans } from './ask-for-plans.ts'

/** Something that another module told of homes, or of a project. */
export interface ToldEvent {
  kind: EventKind
  projectId: string
  /** Null for what is about the project as a whole. */
  homeIds: readonly string[] | null
  /** The customer, for what is about her. */
  personId?: string
  on: IsoDate
  /** The moment, where the hour counts. */
  at?: Date
  note: string | null
  /** The module, and the record there; told again it stands as it is. */
  source: string
  sourceId: string
}

/**
 * Takes what another module told into the facts of the homes; it was published there, so nothing is published again.
 * What people had entered of the customer already stands as it is.
 */
export async function takeToldEvents(
  work: Work,
  { kind, projectId, homeIds, personId, on, at, note, source, sourceId }: ToldEvent,
): Promise<void> {
  const events = (homeIds ? [...new Set(homeIds)] : [null]).map((homeId) => ({
    id: work.newId(),
    projectId,
    kind,
    personId: personId ?? null,
    homeId,
    phaseId: null,
    happenedOn: on,
    happenedAt: at ?? null,
    note,
    fileId: null,
    fileSha256: null,
    source,
    sourceId,
  }))
  if (personId && (await recordedEventStore(work).standing(events)).length > 0) return
  await recordedEventStore(work).add(events)
  await askForPlans(work, events)
}
