import type { Work } from '#platform/work/index.ts'

/** The active staff who keep something at a place: the holders of the permission at the nearest place that has any. */
export function keepersOf(
  work: Work,
  permission: string,
  nodeId: string,
): Promise<{ id: string; name: string }[]> {
  return work.sql('SELECT id, name FROM identity.keepers_of($1, $2, $3)', [permission, nodeId, work.now])
}
