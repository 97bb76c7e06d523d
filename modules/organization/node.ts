/** The kinds of node, from the top down (domain.md 5.1). */
export const nodeKinds = ['group', 'region', 'cityCompany', 'projectCompany'] as const
export type NodeKind = (typeof nodeKinds)[number]

/** What may stand directly above each kind; a small house has no regions, so a city company may hang on the group. */
const parents: Record<NodeKind, readonly NodeKind[]> = {
  group: [],
  region: ['group'],
  cityCompany: ['region', 'group'],
  projectCompany: ['cityCompany'],
}

/** Whether a node of the kind may stand under that parent; the group alone stands under nothing. */
export function mayStandUnder(kind: NodeKind, parent: NodeKind | null): boolean {
  return parent === null ? kind === 'group' : parents[kind].includes(parent)
}

/** Whether the text names a time zone that this system knows. */
export function isTimezone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
