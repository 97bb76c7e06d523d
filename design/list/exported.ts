import type { Language } from '../language.ts'
import type { Column, Exported } from './model.ts'

/** The columns of the file that one column of the list makes. */
export function exportedOf<Row>({ title, exported }: Column<Row>, language: Language) {
  const several = [exported ?? []].flat() as Exported[]
  const titles = title.split(' / ')
  return several.map(({ title: own, isSaid, ...how }, at) => ({
    header: own ?? (titles.length === several.length ? titles[at]! : title),
    kind: 'text' as const,
    ...how,
    path: isSaid ? `${how.path}.${language}` : how.path,
  }))
}
