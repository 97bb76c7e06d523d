import { refusals } from '../errors/index.ts'
import type { Work } from './work.ts'

/** The name under which a change is kept, and which a stale form shows. */
export function actorName({ actor }: Work): string {
  if ('name' in actor) return actor.name
  return actor.kind === 'system' ? '系统' : '访客'
}

/** What stands in the record by now. */
export interface Standing {
  version: number
  changedBy: string | null
  /** The record as its form shows it, asked for only when both versions are to be compared. */
  theirs: () => unknown
}

/** Refuses a change that is based on another version than the present one, and shows what stands there now, with its version. */
export async function refuseStale(version: number, { changedBy, theirs, ...now }: Standing): Promise<void> {
  if (version !== now.version)
    throw refusals.stale({
      by: changedBy ?? '—',
      theirs: { ...((await theirs()) as object), version: now.version },
    })
}
