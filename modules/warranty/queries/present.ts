import type { Coverage } from '../coverage.ts'
import type { End } from '../term.ts'

/** A day that can be shown; null for what has none. */
export const dayOf = (end: End): string | null => (end === 'designLife' ? null : end)

/** A component as staff see it: terms and both clocks. */
export const presentCover = ({ component, terms, builder, buyer, standing }: Coverage) => ({
  component,
  builder: terms.builder,
  floor: terms.floor,
  promised: terms.promised,
  builderEndsOn: dayOf(builder),
  buyerEndsOn: dayOf(buyer),
  standing,
})
