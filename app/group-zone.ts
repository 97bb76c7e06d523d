import { groupTimezone } from '#modules/organization/index.ts'
import type { Database } from '#platform/work/index.ts'

const everyHour = 3_600_000

/** The zone in which the group counts, for the clock of schedules; a group founded or moved later is noticed within the hour. */
export async function followGroupZone(
  database: Database,
): Promise<{ timezone: () => string; stop: () => Promise<void> }> {
  const read = () => database.asSystem('the clock of schedules', groupTimezone)
  let zone = await read()
  const look = () =>
    read().then(
      (found) => (zone = found),
      // While the database is away it stays as it was.
      () => zone,
    )
  const looking = setInterval(() => void look(), everyHour).unref()
  return { timezone: () => zone, stop: async () => clearInterval(looking) }
}
