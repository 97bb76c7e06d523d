/** Who stands for a role: for one home, for one person, or for the whole project where neither is named. */
export interface Assignment {
  projectId: string
  role: string
  homeId: string | null
  personId: string | null
  staffId: string
}

/** Where somebody responsible is looked for. */
export interface Served {
  projectId: string
  homeId: string | null
  personId: string | null
}

/** Looks up who stands for a role: the home's own person first, then the customer's, then the project's; else null. */
export function responsibleAmong(
  assignments: readonly Assignment[],
): (role: string, served: Served) => string | null {
  const byPlace = new Map(assignments.map((one) => [placeOf(one.role, one), one.staffId]))
  return (role, { projectId, homeId, personId }) => {
    const places = [
      homeId && { projectId, homeId, personId: null },
      personId && { projectId, homeId: null, personId },
      { projectId, homeId: null, personId: null },
    ]
    for (const place of places) {
      const staffId = place && byPlace.get(placeOf(role, place))
      if (staffId) return staffId
    }
    return null
  }
}

const placeOf = (role: string, { projectId, homeId, personId }: Served) =>
  `${projectId} ${role} ${homeId ?? personId ?? ''}`
