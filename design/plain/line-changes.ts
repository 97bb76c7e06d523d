export interface LineChange {
  line: string
  change: 'same' | 'gone' | 'come'
}

/** What became of the lines of a text: as few gone and come as possible, the gone ones first. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  // common[i][j]: how many lines the rest of both texts share in order.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      common[i]![j] =
        old[i] === now[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!)
  const changes: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      changes.push({ line: old[i]!, change: 'same' })
      i += 1
      j += 1
    } else if (i < old.length && (j === now.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      changes.push({ line: old[i]!, change: 'gone' })
      i += 1
    } else {
      changes.push({ line: now[j]!, change: 'come' })
      j += 1
    }
  }
  return changes
}
