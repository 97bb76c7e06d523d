import type { Work } from '#platform/work/index.ts'

/**
 * Lets one unit of work at a time change what lies below what: a move and a placement below the moved node that ran
 * side by side would leave each other's lines out. Held until the work ends.
 */
export async function holdTopology(work: Work): Promise<void> {
  await work.sql(`SELECT pg_advisory_xact_lock(hashtextextended('scope.topology', 0))`)
}

/** Puts the node, with all that lies below it, under the parent in the topology that policies walk. */
export async function placeNode(work: Work, nodeId: string, parentId: string | null): Promise<void> {
  await work.sql('SELECT scope.place_node($1, $2)', [nodeId, parentId])
}

/** Takes a removed node out of the topology. */
export async function forgetNode(work: Work, nodeId: string): Promise<void> {
  await work.sql('SELECT organization.forget_node($1)', [nodeId])
}
