export const hour = 3_600_000

/** Hours from one instant to another, with their fraction. */
export const hoursBetween = (from: Date, until: Date) => (until.getTime() - from.getTime()) / hour
