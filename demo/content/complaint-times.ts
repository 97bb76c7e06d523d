import { addDays } from '#platform/calendar/index.ts'
import type { DemoProject } from './projects.ts'

/** By their numbers among the thirty of domain.md 6.2: what somebody complains of who bought and waits for her home. */
const beforeDelivery = [2, 5, 6, 9, 10, 17, 24, 25, 30]
/** What belongs to the first year in a home. */
const firstYear = [1, 14, 23, 29]
/** What only those say who have lived there longer. */
const later = [12, 15]
const always = [3, 4, 7, 8, 11, 13, 16, 18, 19, 20, 21, 22, 24, 25, 26, 27, 30]

/** The complaints that people of a project may have, as far as its homes have come. */
export function complaintsAt({ deliveries: [first], state }: DemoProject, today: string): readonly number[] {
  if (state !== 'delivered' || first === undefined) return beforeDelivery
  return [...always, ...(addDays(first, 365) > today ? firstYear : later)]
}
