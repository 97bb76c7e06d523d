import {
  Id,
  Nothing,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
  Words,
} from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'
import { factNames } from '../person.ts'
import { DuplicateView } from '../views.ts'
import { optional } from './common.ts'

const merge = { permission: 'customers.merge' }

export const duplicatesRoutes = {
  listDuplicates: route({
    method: 'GET',
    path: '/duplicates',
    access: merge,
    summary: { zh: '疑似重复的客户', en: 'Files that may be of one person' },
    query: Shape({ ...Paging, sort: Sorting(['foundAt']), personId: optional(Id) }),
    reply: Page(DuplicateView),
  }),
  dismissDuplicate: route({
    method: 'POST',
    path: '/duplicates/:duplicateId/dismissal',
    access: merge,
    summary: { zh: '确认不是同一人', en: 'They are two persons' },
    params: Shape({ duplicateId: Id }),
    body: Shape({ note: optional(Words) }),
    reply: Nothing,
    refusals: [refusals.alreadyDecided],
  }),
  mergePersons: route({
    method: 'POST',
    path: '/merges',
    access: merge,
    summary: { zh: '合并客户档案', en: 'Merge two files' },
    status: 201,
    body: Shape({
      survivorId: Id,
      absorbedId: Id,
      take: Type.Array(OneOf(factNames), { uniqueItems: true }),
      reason: Words,
    }),
    reply: Shape({ mergeId: Id, personId: Id }),
    refusals: [refusals.mergeWithItself, refusals.alreadyMerged],
  }),
  undoMerge: route({
    method: 'POST',
    path: '/merges/:mergeId/reversal',
    access: merge,
    summary: { zh: '撤销合并', en: 'Undo a merge' },
    params: Shape({ mergeId: Id }),
    reply: Shape({ survivorId: Id, absorbedId: Id }),
    refusals: [refusals.mergeAlreadyUndone, refusals.laterMergeStands],
  }),
}
