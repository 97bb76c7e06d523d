import { Id, Instant, Nullable, Page, Paging, Shape, type Static, Type } from '../contract/index.ts'

const Said = Shape({ zh: Type.String(), en: Type.String() })

/** What every line of the audit log tells those who may read it. */
export const LoggedLine = {
  id: Type.Integer(),
  at: Instant,
  actorKind: Type.String(),
  actorId: Nullable(Id),
  actorName: Nullable(Type.String()),
  /** The route or the job, for example `cases.closeCase`. */
  action: Nullable(Type.String()),
  /** The route as the contract sums it up. */
  actionWords: Nullable(Said),
  change: Type.String(),
  /** The table, for example `cases.case_file`. */
  subject: Type.String(),
  subjectId: Nullable(Id),
  /** Old and new value of each column that changed, or the details of what was done. */
  changes: Nullable(Type.Record(Type.String(), Type.Unknown())),
  /** Names of the records and keys that the values speak of, as far as the reader sees them. */
  names: Type.Record(Type.String(), Said),
  requestId: Nullable(Type.String()),
}

const HistoryLine = Shape(LoggedLine)
export type HistoryLine = Static<typeof HistoryLine>

/** A page of the history of a record, the newest first. */
export const HistoryPage = Page(HistoryLine)
export type HistoryPage = Static<typeof HistoryPage>

/** How a history is asked for. */
export const HistoryQuery = Shape(Paging)
