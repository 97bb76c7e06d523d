import { addDays, type IsoDate } from '#platform/calendar/index.ts'
import { type Component, components } from './component.ts'
import { type Clocks, type End, type Ends, endsOf, type Terms } from './term.ts'

/** How long before an end the owner is reminded and the free check is offered (domain.md 2.6, 6.6). */
export const noticeDays = 60

export const standings = ['running', 'ending', 'past', 'designLife', 'unknown'] as const
export type Standing = (typeof standings)[number]

export interface Coverage extends Ends {
  component: Component
  terms: Terms
  standing: Standing
}

/** Every component of a home with both its ends; of what is shared by a building the builder's end counts. */
export const coverageOf = (
  terms: Record<Component, Terms>,
  clocks: Clocks,
  today: IsoDate,
  list: readonly Component[] = components,
): Coverage[] =>
  list.map((component) => {
    const ends = endsOf(terms[component], clocks)
    const counts = clocks.deliveredOn === null && list !== components ? ends.builder : ends.buyer
    return { component, terms: terms[component], ...ends, standing: standingOf(counts, today) }
  })

/** Where a warranty stands today. */
export function standingOf(end: End, today: IsoDate): Standing {
  if (end === null) return 'unknown'
  if (end === 'designLife') return 'designLife'
  if (end < today) return 'past'
  return end <= addDays(today, noticeDays) ? 'ending' : 'running'
}
