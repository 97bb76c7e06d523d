import { connection } from '#platform/web/connection.ts'
import type { KeptChange } from '#platform/web/outbox/kept.ts'
import type { ActionLine, AttemptResult, journey } from '../api.ts'

type Completion = NonNullable<Parameters<typeof journey.call.completeAction>[0]['body']>

/** What somebody did for an action, as it waits in the browser for a line. */
export interface KeptWork {
  action: Pick<ActionLine, 'id' | 'projectId' | 'title' | 'home' | 'customer'>
  /** A call that was not answered. */
  attempt?: { result: AttemptResult; note?: string }
  completion?: Completion
  /** Only adds the evidence: the action was settled by somebody else meanwhile. */
  onlyAdds?: boolean
}

export const workKind = 'journey.work'

export type KeptWorkChange = KeptChange<KeptWork>

/** Nobody would answer now. */
export const hasNoLine = () => !navigator.onLine || connection.get() === 'lost'
