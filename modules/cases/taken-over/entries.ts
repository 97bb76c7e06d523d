import type { Work } from '#platform/work/index.ts'
import type { EntryRow } from '../tables.ts'
import type { TakenCase, TakenEntry } from './case-row.ts'
import { closureOf } from './standing.ts'

/** Whom the words of a case belong to. */
interface Place {
  projectId: string
  caseId: string
  customer: { id: string | null; name: string | null }
}

/** What was written about a case, in the order of time: the customer's words, what followed, the result, her judgement. */
export function entriesOf(work: Work, taken: TakenCase, place: Place, remark: string): EntryRow[] {
  const { number, body, openedAt, closedAt, result, satisfaction, solved, entries } = taken
  const closure = closureOf(taken)
  const customer = {
    author_kind: 'customer' as const,
    author_id: place.customer.id,
    author_name: place.customer.name,
  }
  const told: Part[] = [{ ...customer, at: openedAt, kind: 'message', body, visible_to_customer: true }]
  told.push(...entries.map(partOf))
  if (closedAt) {
    if (result)
      told.push({ ...staff(null), at: closedAt, kind: 'result', body: result, visible_to_customer: true })
    told.push({
      ...system,
      at: closedAt,
      kind: 'closure',
      body: `原单 ${number} 已结案`,
      details: { closure },
      visible_to_customer: true,
    })
    if (satisfaction !== null)
      told.push({
        ...customer,
        at: closedAt,
        kind: 'rating',
        body: '',
        details: { satisfaction, solved: solved ?? satisfaction > 2 },
        visible_to_customer: true,
      })
  } else if (result)
    told.push({
      ...staff(null),
      at: work.now,
      kind: 'internalNote',
      body: result,
      visible_to_customer: false,
    })
  const inOrder = told.toSorted((one, other) => one.at.getTime() - other.at.getTime())
  const last: Part = {
    ...system,
    at: work.now,
    kind: 'internalNote',
    body: remark,
    visible_to_customer: false,
  }
  return rowsOf(work, place, [...inOrder, last])
}

/** What further lines add to a case that was taken over before. */
export function furtherEntries(work: Work, entries: readonly TakenEntry[], place: Place): EntryRow[] {
  return rowsOf(work, place, entries.map(partOf))
}

type Part = Omit<EntryRow, 'id' | 'project_id' | 'case_id' | 'details' | 'file_ids'> &
  Partial<Pick<EntryRow, 'details'>>

const system = { author_kind: 'system' as const, author_id: null, author_name: null }
const staff = (name: string | null) => ({ author_kind: 'staff' as const, author_id: null, author_name: name })

const partOf = ({ at, by, words, shown }: TakenEntry): Part => ({
  ...staff(by),
  at,
  kind: shown ? 'reply' : 'internalNote',
  body: words,
  visible_to_customer: shown,
})

/** Ids rise with the time, because the conversation is read in their order. */
function rowsOf(work: Work, { projectId, caseId }: Place, parts: readonly Part[]): EntryRow[] {
  return parts.map((part) => ({
    id: work.newId(),
    project_id: projectId,
    case_id: caseId,
    details: null,
    file_ids: [],
    ...part,
  }))
}
