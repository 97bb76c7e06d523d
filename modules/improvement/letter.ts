import type { Work } from '#platform/work/index.ts'

/** What every owner of a project is told in their own language. */
export interface Letter {
  projectId: string
  template: string
  variables: Record<'zh' | 'en', Record<string, string>>
  link: string
  /** Whoever was told under this key is not told again. */
  key: string
}

export const tellOwnersName = 'improvement.tell-owners'

/** Has every owner told. */
export const tellOwners = (work: Work, letter: Letter): void =>
  work.enqueue(tellOwnersName, letter, { key: letter.key })
