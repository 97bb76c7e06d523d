import type { Work } from '#platform/work/index.ts'

/** The name that a stale form and the register show for whoever changed a record last. */
export function changedBy({ actor }: Work): string {
  if ('name' in actor) return actor.name
  return actor.kind === 'system' ? '系统' : '访客'
}
