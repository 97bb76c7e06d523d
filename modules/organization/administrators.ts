import { actorId, type Work } from '#platform/work/index.ts'
import { refusals } from './errors.ts'
import { administratorRole } from './roles.ts'

/** Whether the actor is system work or a system administrator at the node or above it. */
export async function administers(work: Work, nodeId: string): Promise<boolean> {
  if (work.actor.kind === 'system') return true
  const values = [actorId(work), administratorRole, nodeId, work.now]
  const [row] = await work.sql<{ holds: boolean }>(
    'SELECT organization.holds_role($1, $2, $3, $4) AS holds',
    values,
  )
  return row?.holds === true
}

/** A post that carries every right is set up, filled and emptied only by those who hold one: rights are handed on, never taken. */
export async function refuseUnlessAdministrator(work: Work, role: string, nodeId: string): Promise<void> {
  if (role === administratorRole && !(await administers(work, nodeId))) throw refusals.administratorsOnly()
}

/**
 * Refuses to end the appointments when nobody would be left who administers the whole group. Held under a lock, so
 * that two administrators cannot send each other away at the same moment.
 */
export async function refuseLastAdministrator(work: Work, ending: readonly string[]): Promise<void> {
  await work.sql(`SELECT pg_advisory_xact_lock(hashtextextended('organization.administrators', 0))`)
  const [row] = await work.sql<{ left: boolean }>(
    'SELECT organization.has_administrator_without($1, $2, $3) AS left',
    [administratorRole, ending, work.now],
  )
  if (!row?.left) throw refusals.lastAdministrator()
}
