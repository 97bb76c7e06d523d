import type { IsoDate } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { PieceOfFact } from '../fulfilments.ts'
import type { EvidenceKind } from '../standard-action.ts'
import { fulfilmentStore } from '../stores/fulfilments.ts'
import { personRequestStore } from '../stores/person-requests.ts'
import { requestStore } from '../stores/requests.ts'

/** What another module did, and what proves it. */
export interface FactThatCompletes {
  projectId: string
  /** The key of the standard action: 3.1. */
  key: string
  /** The homes for which it was done; without homes and customer it was done for the project as a whole. */
  homeIds?: readonly string[]
  personId?: string
  /** The record there; the same one told again completes nothing more. */
  source: string
  sourceId: string
  /** Only the action that this record called for, such as one notice of several; else the oldest open one. */
  aboutId?: string
  on: IsoDate
  at: Date
  evidence: {
    kind: EvidenceKind
    text: string
    /** Further records of the same kind: one for each call that was tried. */
    more?: readonly string[]
    /** What came with it: the signature, the photos. */
    also?: readonly PieceOfFact[]
    by?: { id: string | null; name: string }
  }
  /** False where it only proves what was done, such as the receipt of a notice. */
  completes?: boolean
}

/**
 * Completes open actions with evidence made by the system or by another module. It may be told before the actions are
 * planned and more than once: it is kept, and the plan of the homes, which it asks for, completes what it meets.
 */
export async function completeFromFact(
  work: Work,
  {
    projectId,
    key,
    homeIds,
    personId,
    source,
    sourceId,
    aboutId,
    on,
    at,
    evidence,
    completes = true,
  }: FactThatCompletes,
): Promise<void> {
  const { kind, text, more = [], also = [], by = { id: null, name: '系统' } } = evidence
  const places = homeIds ?? [null]
  await fulfilmentStore(work).add(
    places.map((homeId) => ({
      id: work.newId(),
      projectId,
      key,
      homeId,
      personId: personId ?? null,
      aboutId: aboutId ?? null,
      source,
      sourceId,
      happenedOn: on,
      happenedAt: at,
      completes,
      kind,
      text,
      more,
      also,
      doneBy: by.id,
      doneByName: by.name,
    })),
  )
  if (personId) await personRequestStore(work).add(projectId, [personId])
  else if (homeIds) await requestStore(work).add(projectId, homeIds)
  else requestStore(work).wakeProject(projectId)
}
