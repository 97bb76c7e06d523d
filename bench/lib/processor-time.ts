import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Processor time that a process, its threads and all its children have used, in milliseconds; null where nobody counts it. */
export function processorMs(pid: number): number | null {
  if (!existsSync('/proc/self/stat')) return null
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
  const family = new Set([pid])
  // A child always has a higher place in time than its parent, but numbers may wrap round: look until nobody is added.
  for (let before = 0; before !== family.size;) {
    before = family.size
    for (const { id, parent } of all) if (family.has(parent)) family.add(id)
  }
  return all.filter(({ id }) => family.has(id)).reduce((sum, { ms }) => sum + ms, 0)
}

const msPerTick = 10

/** Own time and that of children who have ended. */
function statOf(id: number): { id: number; parent: number; ms: number } | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return { id, parent: Number(fields[1]), ms: ticks * msPerTick }
  } catch {
    return undefined
  }
}
