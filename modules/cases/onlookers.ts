import type { Database } from '#platform/work/index.ts'

/** What somebody does on the page of a case. */
export const doings = ['reading', 'writing', 'gone'] as const
export type Doing = (typeof doings)[number]

/** Who was not heard of for so long is no longer there. */
export const fadesAfterMs = 30_000
export const channel = 'cases_onlookers'

export interface Heard {
  caseId: string
  staffId: string
  name: string
  doing: Doing
  at: number
}

/** Who is on the page of which case now, as this server process heard it from all of them. */
export class Onlookers {
  readonly #byCase = new Map<string, Map<string, Heard>>()

  hear(heard: Heard): void {
    const there = this.#byCase.get(heard.caseId) ?? new Map<string, Heard>()
    if (heard.doing === 'gone') there.delete(heard.staffId)
    else there.set(heard.staffId, heard)
    if (there.size) this.#byCase.set(heard.caseId, there)
    else this.#byCase.delete(heard.caseId)
    if (this.#byCase.size > 2000) this.#sweep(heard.at)
  }

  /** The others on the case, those who write first. */
  others(caseId: string, staffId: string, now: number): Heard[] {
    const there = [...(this.#byCase.get(caseId)?.values() ?? [])]
    return there
      .filter((one) => one.staffId !== staffId && now - one.at < fadesAfterMs)
      .toSorted((one, other) => other.doing.localeCompare(one.doing) || one.name.localeCompare(other.name))
  }

  /** What is known of somebody on the case, while it has not faded. */
  doing(caseId: string, staffId: string, now: number): Doing {
    const known = this.#byCase.get(caseId)?.get(staffId)
    return known && now - known.at < fadesAfterMs ? known.doing : 'gone'
  }

  #sweep(now: number): void {
    for (const [caseId, there] of this.#byCase) {
      for (const [staffId, { at }] of there) if (now - at >= fadesAfterMs) there.delete(staffId)
      if (there.size === 0) this.#byCase.delete(caseId)
    }
  }
}

const known = new WeakMap<Database, Onlookers>()

/** The onlookers that this process knows of; from the first question on it hears of all. */
export function onlookersOf(database: Database): Onlookers {
  const mine = known.get(database)
  if (mine) return mine
  const onlookers = new Onlookers()
  known.set(database, onlookers)
  database.hear(channel, (payload) => onlookers.hear(JSON.parse(payload) as Heard))
  return onlookers
}
