/** Turns the addresses of a route table (`/cases/$caseId`) into real ones, by the links that were seen. */
export class Addresses {
  /** By name (`$noticeId`) and by where it stands (`/construction/notices/$noticeId`): two modules may use one name. */
  private readonly ids = new Map<string, string>()
  private readonly patterns: readonly string[]

  constructor(paths: readonly string[]) {
    this.patterns = paths
  }

  /** Learns ids from links; where several patterns fit, the one with the fewest ids is meant. */
  learn(links: readonly string[]): void {
    for (const link of links) {
      const address = link.split('?')[0]!
      const fitting = this.patterns
        .map((pattern) => ({ pattern, ids: idsIn(pattern, address) }))
        .filter(({ ids }) => ids !== null)
        .toSorted((one, other) => one.ids!.length - other.ids!.length)[0]
      for (const { at, name, id } of fitting?.ids ?? [])
        for (const known of [at, name]) if (!this.ids.has(known)) this.ids.set(known, id)
    }
  }

  /** The address of a pattern, or null while an id is unknown. */
  of(pattern: string): string | null {
    const wanted = pattern.split('/')
    const parts = wanted.map((part, at) =>
      part.startsWith('$') ? (this.ids.get(placeOf(wanted, at)) ?? this.ids.get(part)) : part,
    )
    return parts.includes(undefined) ? null : parts.join('/')
  }
}

const placeOf = (wanted: readonly string[], at: number) => wanted.slice(0, at + 1).join('/')

function idsIn(pattern: string, address: string): { at: string; name: string; id: string }[] | null {
  const wanted = pattern.split('/')
  const given = address.split('/')
  if (wanted.length !== given.length) return null
  if (wanted.some((part, at) => !part.startsWith('$') && part !== given[at])) return null
  return wanted.flatMap((part, at) =>
    part.startsWith('$') ? { at: placeOf(wanted, at), name: part, id: given[at]! } : [],
  )
}
