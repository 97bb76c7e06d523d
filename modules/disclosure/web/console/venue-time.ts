import { asField, ofField } from '#platform/calendar/clock-time.ts'

/** 2026-11-28T10:00 as clocks at the venue show it, as the field has it. */
export const atVenue = (at: string): string => asField(new Date(at))

/** The moment that the field means; untouched it is the one that it showed, to the second. */
export const asInstant = (field: string, shown?: string): string =>
  shown && field === atVenue(shown) ? shown : ofField(field)
