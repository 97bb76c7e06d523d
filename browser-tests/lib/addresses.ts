/** Turns the addresses of a route table (`/cases/$caseId`) into real ones, by the links that were seen. */
export class Addresses {
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
      for (const [name, id] of fitting?.ids ?? []) if (!this.ids.has(name)) this.ids.set(name, id)
    }
  }

  /** The address of a pattern, or null while an id is unknown. */
  of(pattern: string): string | null {
    const parts = pattern.split('/').map((part) => (part.startsWith('$') ? this.ids.get(part) : part))
    return parts.includes(undefined) ? null : parts.join('/')
  }
}

function idsIn(pattern: string, address: string): [string, string][] | null {
  const wanted = pattern.split('/')
  const given = address.split('/')
  if (wanted.length !== given.length) return null
  const pairs = wanted.map((part, at) => [part, given[at]!] as [string, string])
  if (pairs.some(([part, value]) => !part.startsWith('$') && part !== value)) return null
  return pairs.filter(([part]) => part.startsWith('$'))
}
