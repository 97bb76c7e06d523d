import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract, dimensions } from '../../../contract.ts'
import type { Asked } from './period.ts'

export type Row = ReplyOf<(typeof casesContract)['routes']['caseReport']>['items'][number]
export type Dimension = (typeof dimensions)[number]

export const isTime = (by: Dimension) => by === 'month' || by === 'quarter'

/** What the cases of a row have in common, apart from the time. */
function placeOf(by: Dimension, { ids }: Row): Record<string, string | undefined> {
  switch (by) {
    case 'project':
      return { projectId: ids[0] }
    case 'category':
      return { categoryId: ids.join(',') }
    case 'department':
      return { departmentId: ids[0] }
    case 'person':
      return { ownerStaffId: ids[0] }
    case 'channel':
      return { channel: ids[0] }
    case 'month':
    case 'quarter':
      return {}
  }
}

/** Which cases each figure of a row counts. */
export function waysOf(asked: Asked, by: Dimension, row: Row) {
  const [from, until] = isTime(by) ? row.ids : [asked.from, asked.until]
  const place = placeOf(by, row)
  const opened = { ...place, openedFrom: from, openedUntil: until }
  const due = { ...place, dueFrom: from, dueUntil: until }
  return {
    opened: { ...opened, countedFor: 'opened' },
    answer: { ...opened, countedFor: 'answer' },
    rated: { ...opened, countedFor: 'rated' },
    reopened: { ...opened, reopened: 'true' },
    repeats: { ...opened, bond: 'repeat' },
    due: { ...due, countedFor: 'due' },
    special: { ...due, countedFor: 'special' },
    unconfirmed: { ...due, closure: 'notConfirmed' },
    merged: { ...due, closure: 'merged' },
    closed: { ...place, closedFrom: from, closedUntil: until },
  }
}
