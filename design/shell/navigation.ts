import type { IconName } from '../plain/icon.tsx'

/** A place of the application that the side menu leads to. */
export interface Place {
  /** '/cases'. */
  to: string
  title: string
  /** The name in the other language, for those who search by it. */
  also?: string
  icon: IconName
}

/** Places under a heading. */
export interface PlaceGroup {
  key: string
  title: string
  places: Place[]
}

/** The place that an address belongs to: the longest that it begins with. */
export function placeOf(pathname: string, groups: readonly PlaceGroup[]): Place | undefined {
  const places = groups.flatMap((group) => group.places)
  const fitting = places.filter(
    ({ to }) => pathname === to || pathname.startsWith(to === '/' ? '//' : `${to}/`),
  )
  return fitting.toSorted((one, other) => other.to.length - one.to.length)[0]
}
