export const handOverStates = [
  'planned',
  'running',
  'handed',
  'returning',
  'done',
  'cancelled',
  'failed',
] as const
export type HandOverState = (typeof handOverStates)[number]

export const handOverOrders = ['askedAt', 'fromOn'] as const

/** Who takes over, and which buildings; without buildings an even part of the rest. */
export interface Share {
  staffId: string
  buildings: readonly string[]
}

/** A place for which somebody stands: a home, a customer, or, with neither, a project as a whole. */
export interface PlaceToHand {
  projectId: string
  role: string
  homeId: string | null
  personId: string | null
  /** Of its home, where it is one. */
  building: string | null
  /** Held by the post alone, not by name. */
  isPost: boolean
}

/** Deals places out: by building where one is named, the rest evenly in their order among those who name none, else to the first. */
export function dealt<Place extends Pick<PlaceToHand, 'building'>>(
  places: readonly Place[],
  shares: readonly Share[],
): { place: Place; to: string }[] {
  const even = shares.filter(({ buildings }) => buildings.length === 0)
  const rest = even.length > 0 ? even : shares.slice(0, 1)
  let next = 0
  return places.map((place) => {
    const named = shares.find(
      ({ buildings }) => place.building !== null && buildings.includes(place.building),
    )
    return { place, to: (named ?? rest[next++ % rest.length]!).staffId }
  })
}
