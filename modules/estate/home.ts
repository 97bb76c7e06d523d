/** What became of a home so far; a delivered home that nobody moved into is vacant. */
export const homeStates = ['planned', 'onSale', 'subscribed', 'signed', 'delivered', 'movedIn'] as const
export type HomeState = (typeof homeStates)[number]

/** Largest gross area of one dwelling that is taken for true, in square metres. */
const largestArea = 5000

export type AreaField = 'grossArea' | 'netArea'

/** What is wrong with the areas of a home (square metres), if anything. */
export function areaProblem(
  gross: number | null,
  net: number | null,
): { field: AreaField; zh: string; en: string } | null {
  for (const [field, area] of [
    ['grossArea', gross],
    ['netArea', net],
  ] as const) {
    if (area === null) continue
    if (!(area > 0)) return { field, zh: '面积必须大于 0。', en: 'An area must be above 0.' }
    if (area > largestArea)
      return {
        field,
        zh: `面积超过 ${largestArea} 平方米，请核对。`,
        en: `More than ${largestArea} m² for one home; please check.`,
      }
    if (Math.abs(area * 100 - Math.round(area * 100)) > 1e-6)
      return { field, zh: '面积最多两位小数。', en: 'An area has at most two decimals.' }
  }
  if (gross !== null && net !== null && net > gross)
    return {
      field: 'netArea',
      zh: '套内面积不能大于建筑面积。',
      en: 'The net area cannot exceed the gross area.',
    }
  return null
}
