import type { Work } from '#platform/work/index.ts'
import type { DepartmentKind } from '../department.ts'
import type { NodeKind } from '../node.ts'
import { changeDepartment } from './change-department.ts'
import { changeNode } from './change-node.ts'
import { createDepartment } from './create-department.ts'
import { createNode } from './create-node.ts'

export type Upserted = 'created' | 'updated' | 'unchanged'

export interface KnownNode {
  id: string
  kind: NodeKind
  name: string
  code: string
  parent_id: string | null
  timezone: string
  version: number
}

export interface NodeLine {
  kind: NodeKind
  name: string
  code: string
  parentId: string | null
  /** Null leaves it as it is, or takes the parent's. */
  timezone: string | null
}

export interface DepartmentLine {
  nodeId: string
  name: string
  kind: DepartmentKind
}

/** Founds the node that the list names, or corrects the known one; the same line again changes nothing. */
export async function upsertNode(
  work: Work,
  known: KnownNode | undefined,
  line: NodeLine,
): Promise<Upserted> {
  const { name, code, timezone } = line
  if (!known) {
    await createNode(work, { ...line, timezone: timezone ?? undefined })
    return 'created'
  }
  const zoneDiffers = timezone !== null && timezone !== known.timezone
  if (known.name === name && !zoneDiffers) return 'unchanged'
  await changeNode(work, known.id, { version: known.version, name, code, ...(zoneDiffers && { timezone }) })
  return 'updated'
}

/** Opens the department at its node, or corrects its kind; the same line again changes nothing. */
export async function upsertDepartment(
  work: Work,
  { nodeId, name, kind }: DepartmentLine,
): Promise<Upserted> {
  const [known] = await work.sql<{ id: string; kind: string; version: number }>(
    'SELECT id, kind, version FROM organization.department WHERE node_id = $1 AND name = $2',
    [nodeId, name],
  )
  if (!known) {
    await createDepartment(work, { nodeId, kind, name })
    return 'created'
  }
  if (known.kind === kind) return 'unchanged'
  await changeDepartment(work, known.id, { version: known.version, kind, name })
  return 'updated'
}
