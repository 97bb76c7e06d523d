import { everywhere, reachOf, type Work } from '#platform/work/index.ts'

/**
 * Everybody may ask for what is his own, wherever he works; of others he sees those alone whom he leads. The policies of this
 * work are narrowed to where the actor holds the permission of a supervisor, which may be nowhere.
 */
export async function fenced(work: Work, permission = 'workplace.check'): Promise<void> {
  if (work.actor.kind !== 'staff') return
  const reach = reachOf(work.actor, permission)
  const nodes = reach === everywhere ? everywhere : `{${reach.join(',')}}`
  await work.sql("SELECT set_config('tx.nodes', $1, true)", [nodes])
}
