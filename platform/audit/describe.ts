import type { PresentLine } from './compare.ts'
import type { Finding, Verification } from './verify.ts'

/** What a verification found, for the operator. */
export function describe({ seals, lines, unsealed, dropped, finding }: Verification): string {
  if (!finding)
    return (
      `ok: ${lines} audit lines under ${seals} seals are as they were written; ${unsealed} newer ones are not sealed yet` +
      (dropped > 0 ? `; ${dropped} older ones were dropped past their term.` : '.')
    )
  return `NOT OK after ${lines} lines that fit: ${wordsFor(finding)}`
}

function wordsFor(finding: Finding): string {
  switch (finding.kind) {
    case 'altered':
      return `${nameOf(finding.line)} was altered after it was sealed (seal ${finding.seal}).`
    case 'added':
      return `${nameOf(finding.line)} was added among lines that were sealed already (seal ${finding.seal}).`
    case 'missing':
      return `line ${finding.id} is missing (seal ${finding.seal}); it stood between ${neighbour(finding.before)} and ${neighbour(finding.after)}.`
    case 'backdated':
      return `${nameOf(finding.line)} says that it is older than a seal which does not know it: it was written later.`
    case 'forged drop':
      return `${nameOf(finding.line)} says that older lines were dropped past their term, but the product did not write it.`
    case 'broken seal':
      return `seal ${finding.seal} does not follow from the one before: a seal was altered or removed.`
  }
}

const nameOf = ({ id, at, action, subject }: PresentLine) =>
  `line ${id} of ${at.toISOString()} (${action ?? 'no action'} on ${subject})`
const neighbour = (line: PresentLine | null) => (line ? nameOf(line) : 'the edge of the seal')
