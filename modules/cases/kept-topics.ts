import type { DepartmentKind, NodeKind } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { Urgency } from './case.ts'

export interface Topic {
  id: string
  parentId: string | null
  code: string
  zh: string
  en: string
  departmentKind: DepartmentKind | null
  /** On which level of the organization the department sits; null is the nearest that has one. */
  departmentLevel: NodeKind | null
  urgency: Urgency
  safety: boolean
  position: number
  active: boolean
  mergedInto: string | null
  version: number
  changedBy: string | null
}

/** Every topic as it is kept, retired ones too, in the order of the tree's levels. */
export const keptTopics = (work: Work) =>
  work.sql<Topic>(
    `SELECT id, parent_id AS "parentId", code, zh, en, department_kind AS "departmentKind", department_level AS "departmentLevel",
            urgency, safety, position, active, merged_into AS "mergedInto", version, changed_by AS "changedBy"
       FROM cases.category ORDER BY position, code`,
  )
