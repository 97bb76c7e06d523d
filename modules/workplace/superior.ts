/** Whom posts report to on a project (DEFAULT); posts that are not named report to the project's head. */
const heads: Record<string, string> = {
  steward: 'propertyManager',
  orderKeeper: 'propertyManager',
  controlRoomOperator: 'propertyManager',
  repairWorker: 'propertyManager',
  cleaner: 'propertyManager',
  fitOutManager: 'propertyManager',
  salesAdviser: 'salesManager',
  contractClerk: 'salesManager',
  mortgageClerk: 'salesManager',
}

interface Placed {
  staffId: string
  role: string
  nodeId: string
}

/** Who appraises somebody: the head of the post at the same place or above, else the manager of the city, else those at the top. */
export function superiorOf<Person extends Placed>(
  { staffId, role, nodeId }: Placed,
  people: readonly Person[],
  above: ReadonlyMap<string, readonly string[]>,
): Person | undefined {
  const line = [heads[role] ?? 'projectManager', 'projectManager', 'cityManager', 'executive', 'chairman']
  const own = line.indexOf(role)
  const places = above.get(nodeId) ?? [nodeId]
  return line
    .slice(own + 1)
    .map((wanted) =>
      people.find((one) => one.role === wanted && one.staffId !== staffId && places.includes(one.nodeId)),
    )
    .find((one) => one !== undefined)
}
