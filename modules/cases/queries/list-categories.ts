import type { Work } from '#platform/work/index.ts'
import { rulebookOf } from '../rulebook.ts'

/** What a case can be about in the widest terms, for those who are no staff. */
export async function rootTopics(work: Work) {
  const { items } = await listCategories(work)
  return items
    .filter(({ parentId }) => parentId === null)
    .map(({ id, code, zh, en }) => ({ id, code, zh, en }))
}

/** The tree of topics in use, parents before children. */
export async function listCategories(work: Work) {
  const { categories } = await rulebookOf(work)
  const items = [...categories.values()].filter(({ active }) => active)
  return { items: items.map(({ active: _, position: __, ...category }) => category) }
}
