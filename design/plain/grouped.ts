/** A count as people write it, by thousands: 18,446. */
export const grouped = (count: number): string => count.toLocaleString('en-US')
