/** 2026-11-28T10:00 in the time of China, as the field has it. */
export const atVenue = (at: string): string =>
  new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 16)

/** The moment that the field means; untouched it is the one that it showed, to the second. */
export const asInstant = (field: string, shown?: string): string =>
  shown && field === atVenue(shown) ? shown : `${field}:00+08:00`
