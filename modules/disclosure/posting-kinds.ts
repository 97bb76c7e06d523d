/** What must hang where homes are sold (domain.md 2.1, actions 1.2 to 1.7). */
export const postingKinds = [
  'adverseFactors',
  'channels',
  'cancellation',
  'papers',
  'noise',
  'showHome',
] as const
export type PostingKind = (typeof postingKinds)[number]
