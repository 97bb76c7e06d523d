import type { Work } from '#platform/work/index.ts'
import { rulebookOf } from '../rulebook.ts'

/** The tree of topics in use, parents before children. */
export async function listCategories(work: Work) {
  const { categories } = await rulebookOf(work)
  const items = [...categories.values()].filter(({ active }) => active)
  return { items: items.map(({ active: _, position: __, ...category }) => category) }
}
