import { factNames, type PersonFacts } from './person.ts'

/** A file as a merge finds or leaves it. */
export interface MergedFile {
  facts: PersonFacts
  projectIds: string[]
}

/** Everything that is needed to take a merge back. */
export interface MergeSnapshot {
  before: MergedFile
  written: MergedFile
  /** Files that had been merged into the absorbed one and now point to the survivor. */
  carriedAlong: string[]
  /** The pair of resembling files that the merge settled. */
  duplicateId: string | null
}

/** The surviving file: its own values, those of the other where chosen, and where its own are empty. */
export function mergeFiles(
  survivor: MergedFile,
  absorbed: MergedFile,
  take: readonly (keyof PersonFacts)[],
): MergedFile {
  const entries = factNames.map((name) => {
    const [own, other] = [survivor.facts[name], absorbed.facts[name]]
    return [name, take.includes(name) ? other : (own ?? other)]
  })
  return {
    facts: Object.fromEntries(entries) as PersonFacts,
    projectIds: [...new Set([...survivor.projectIds, ...absorbed.projectIds])],
  }
}

/**
 * The survivor as it was before the merge. What somebody changed since then stays changed; the rest comes back exactly.
 */
export function unmergeFile(now: MergedFile, { before, written }: MergeSnapshot): MergedFile {
  const entries = factNames.map((name) => [
    name,
    now.facts[name] === written.facts[name] ? before.facts[name] : now.facts[name],
  ])
  const since = now.projectIds.filter((id) => !written.projectIds.includes(id))
  return { facts: Object.fromEntries(entries) as PersonFacts, projectIds: [...before.projectIds, ...since] }
}
