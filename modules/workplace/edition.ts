/** What is kept in editions: the rules of conduct (S4-13) and the qualities of good service staff (S4-12). */
export const sorts = ['conduct', 'qualities'] as const
export type Sort = (typeof sorts)[number]

export const editionStates = ['draft', 'review', 'published', 'replaced'] as const
export type EditionState = (typeof editionStates)[number]

/** The chapters of the code of conduct, and the four groups of qualities (8 + 7 + 8 + 6). */
export const conductChapters = [
  'greeting',
  'look',
  'telephone',
  'reception',
  'visit',
  'repair',
  'complaint',
  'confidence',
  'honesty',
] as const
export const qualityGroups = ['heart', 'character', 'skill', 'work'] as const
export const chapters = [...conductChapters, ...qualityGroups] as const
export type Chapter = (typeof chapters)[number]

/** A rule, or a quality with what is observed for it; the key stays from edition to edition. */
export interface Item {
  key: string
  chapter: Chapter
  zh: string
  en: string
  observedZh: string
  observedEn: string
  /** The posts that a rule is for; all where none is named. */
  roles: string[]
}

const chaptersOf: Record<Sort, readonly string[]> = { conduct: conductChapters, qualities: qualityGroups }

/** Whether nothing is missing in either language, and each item stands once and in a chapter of its own library. */
export function isComplete(sort: Sort, items: readonly Item[]): boolean {
  const keys = new Set(items.map(({ key }) => key))
  return (
    items.length > 0 &&
    keys.size === items.length &&
    items.every(
      ({ chapter, zh, en, observedZh, observedEn }) =>
        chaptersOf[sort].includes(chapter) &&
        [zh, en, ...(sort === 'qualities' ? [observedZh, observedEn] : [])].every(
          (text) => text.trim() !== '',
        ),
    )
  )
}
