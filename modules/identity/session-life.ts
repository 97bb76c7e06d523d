const hour = 3_600_000

/** Idle time after which a session ends: staff once the working day is over, residents after a month. */
export const sessionMs = { staff: 12 * hour, resident: 30 * 24 * hour } as const

/** When a session that is used now ends. */
export function sessionEnd(kind: keyof typeof sessionMs, now: Date): Date {
  return new Date(now.getTime() + sessionMs[kind])
}

/** Extended in the second half of its life only, so that most requests write nothing. */
export function isDueForExtension(kind: keyof typeof sessionMs, endsAt: Date, now: Date): boolean {
  return endsAt.getTime() - now.getTime() < sessionMs[kind] / 2
}
