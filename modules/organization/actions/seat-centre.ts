import type { Work } from '#platform/work/index.ts'
import type { Side } from '../centre.ts'
import { refusals } from '../errors.ts'
import { centreSeated } from '../events.ts'
import { organizationStore } from '../store.ts'
import { centreStore } from '../stores/centres.ts'
import { refuseDepartmentElsewhere } from './create-post.ts'

export interface Seat {
  departmentId: string
  side: Side
  reason: string
}

/** Says which department is the customer service centre of a node and to which company it belongs (S1-21); said again, nothing changes. */
export async function seatCentre(
  work: Work,
  nodeId: string,
  { departmentId, side, reason }: Seat,
): Promise<Record<string, never>> {
  const { node, own } = await look(work, nodeId)
  const department = await organizationStore(work).department(departmentId)
  await refuseDepartmentElsewhere(work, departmentId, nodeId)
  if (department.kind !== 'serviceCentre') throw refusals.notACentre({ name: department.name })
  if (own?.departmentId === departmentId && own.side === side) return {}
  await centreStore(work).add({ nodeId, departmentId, side, reason })
  announce(work, node, { departmentId, departmentName: department.name, side })
  return {}
}

/** Leaves it to the node above again where the centre sits. */
export async function leaveCentre(
  work: Work,
  nodeId: string,
  reason: string,
): Promise<Record<string, never>> {
  const { node, own } = await look(work, nodeId)
  if (!own?.side) throw refusals.noOwnCentre({ name: node.name })
  await centreStore(work).add({ nodeId, departmentId: null, side: null, reason })
  announce(work, node, { departmentId: null, departmentName: null, side: null })
  return {}
}

/** The node, and what it said itself last. */
async function look(work: Work, nodeId: string) {
  const node = await organizationStore(work).node(nodeId)
  const lines = await centreStore(work).upwards(nodeId)
  return { node, own: lines.find((line) => line.nodeId === nodeId) }
}

const said = {
  developer: { zh: '归开发公司，开发事项直接处理', en: 'with the developer, who answers directly' },
  property: { zh: '归物业公司，开发事项经它转交', en: 'with the property company, which passes matters on' },
  above: { zh: '随上级组织设置', en: 'as the organization above says' },
}

function announce(
  work: Work,
  { id, name }: { id: string; name: string },
  seat: { departmentId: string | null; departmentName: string | null; side: Side | null },
): void {
  const { zh: saidZh, en: saidEn } = said[seat.side ?? 'above']
  work.emit(centreSeated, { nodeId: id, nodeName: name, ...seat, saidZh, saidEn }, { subject: ['node', id] })
}
