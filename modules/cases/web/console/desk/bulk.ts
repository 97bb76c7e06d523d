import { RefusedError } from '#platform/web/client.ts'
import { cases, type CaseLine } from '../api.ts'

/** So many requests at a time; each case is a transaction of its own. */
const lanes = 4

export interface Outcome<Reply> {
  done: { row: CaseLine; reply: Reply }[]
  failed: { row: CaseLine; why: string | null }[]
}

/** Does one thing to each case; what is refused is told with its reason, the others go on. */
export async function toEach<Reply>(
  rows: readonly CaseLine[],
  deed: (row: CaseLine) => Promise<Reply>,
  onProgress: (done: number) => void = () => undefined,
): Promise<Outcome<Reply>> {
  const waiting = [...rows]
  const outcome: Outcome<Reply> = { done: [], failed: [] }
  const lane = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      try {
        outcome.done.push({ row, reply: await deed(row) })
      } catch (error) {
        outcome.failed.push({ row, why: error instanceof RefusedError ? error.message : null })
      }
      onProgress(outcome.done.length + outcome.failed.length)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return outcome
}

export const deeds = ['takeOver', 'assign', 'urgency', 'classify', 'handOver'] as const
export type Deed = (typeof deeds)[number]

/** What a deed needs to know beside the cases. */
export interface DeedValues {
  staffId?: string
  urgency?: CaseLine['urgency']
  categoryId?: string
  departmentId?: string
  reason?: string
}

export const permissionOf: Record<Deed, string> = {
  takeOver: 'cases.handle',
  assign: 'cases.assign',
  urgency: 'cases.handle',
  classify: 'cases.handle',
  handOver: 'cases.handle',
}

interface Undoable {
  row: CaseLine
  version: number
  taskId?: string
}

/** Does the deed to one case. */
export async function doDeed(deed: Deed, row: CaseLine, values: DeedValues): Promise<Undoable> {
  const params = { caseId: row.id }
  const { version } = row
  switch (deed) {
    case 'takeOver': {
      const line = await cases.call.takeOverCase({ params, body: { version, fromStaffId: row.ownerStaffId } })
      return { row, version: line.version }
    }
    case 'assign': {
      const body = { version, staffId: values.staffId!, reason: values.reason! }
      return { row, version: (await cases.call.assignCase({ params, body })).version }
    }
    case 'urgency': {
      const body = { version, urgency: values.urgency! }
      return { row, version: (await cases.call.classifyCase({ params, body })).version }
    }
    case 'classify': {
      const body = { version, categoryId: values.categoryId!, urgency: row.urgency, safety: row.safety }
      return { row, version: (await cases.call.classifyCase({ params, body })).version }
    }
    case 'handOver': {
      const body = { departmentId: values.departmentId!, reason: values.reason! }
      const { taskId, case: line } = await cases.call.handOverCase({ params, body })
      return { row, taskId, version: line.version }
    }
  }
}

/** Takes the deed back from one case. */
export function undoDeed(deed: Deed, { row, version, taskId }: Undoable, reason: string): Promise<unknown> {
  const params = { caseId: row.id }
  if (deed === 'handOver')
    return cases.call.withdrawTask({ params: { ...params, taskId: taskId! }, body: { reason } })
  if (deed === 'urgency' || deed === 'classify')
    return cases.call.undoClassification({ params, body: { version } })
  return cases.call.undoAssignment({ params, body: { version } })
}
