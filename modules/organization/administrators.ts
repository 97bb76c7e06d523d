import { actorId, type Work } from '#platform/work/index.ts'
import { refusals } from './errors.ts'
import { administratorRole } from './roles.ts'

/** Whether the actor is system work or a system administrator at the node or above it. */
export async function administers(work: Work, nodeId: string): Promise<boolean> {
  if (work.actor.kind === 'system') return true
  const values = [actorId(work), administratorRole, nodeId, work.now]
  const [row] = await work.sql<{ holds: boolean }>('SELECT organization.holds_role($1, $2, $3, $4) AS holds', values)
  return row?.holds === true
}

/** A post that carries every right is set up and filled only by those who hold one: rights are never taken, only handed on. */
export async function refuseUnlessAdministrator(work: Work, role: string, nodeId: string): Promise<void> {
  if (role === administratorRole && !(await administers(work, nodeId))) throw refusals.administratorsOnly()
}
