import type { UploadedFile } from '#platform/web/upload.ts'
import type { Visit } from './api.ts'

export type SheetLine = Visit['toCheck'][number]

interface ItemValue {
  result?: 'good' | 'fault' | 'notApplicable'
  words?: string
  photos?: UploadedFile[]
}

export interface SheetValues {
  checkedById: string
  gasCheckedById?: string
  remarks?: string
  signedBy: string
  signed?: boolean
  sheet?: Partial<Record<SheetLine['item'], ItemValue>>
}

/** The sheet as the API takes it: what was judged, in the order of the sheet. */
export function bodyOf(
  { checkedById, gasCheckedById, remarks, signedBy, sheet = {} }: SheetValues,
  lines: SheetLine[],
) {
  return {
    checkedById,
    gasCheckedById: gasCheckedById ?? null,
    signedBy,
    ...(remarks?.trim() ? { remarks } : {}),
    items: lines.flatMap(({ item }) => {
      const { result, words, photos = [] } = sheet[item] ?? {}
      if (!result) return []
      const fault = { ...(words?.trim() ? { words } : {}), photoIds: photos.map(({ id }) => id) }
      return [{ item, result, ...(result === 'fault' ? fault : {}) }]
    }),
  }
}
