import type { Work } from '#platform/work/index.ts'
import {
  appoint,
  createDepartment,
  createNode,
  createPost,
  createStaff,
  type DepartmentKind,
  type NodeKind,
} from '../index.ts'

export interface BuiltGroup {
  groupId: string
  /** 东岭区域, 南汀区域. */
  regionIds: [string, string]
  /** 临澜城市公司 in 东岭, 望渚城市公司 in 南汀. */
  cityIds: [string, string]
  /** Two project companies of 临澜, one of 望渚. */
  companyIds: [string, string, string]
}

/** The group with two regions, a city company in each, and three project companies; in system work, once a database. */
export async function buildGroup(work: Work): Promise<BuiltGroup> {
  const add = async (kind: NodeKind, parentId: string | null, name: string, code: string) =>
    (await createNode(work, { kind, parentId, name, code })).id
  const groupId = await add('group', null, '栖川集团', 'QC')
  const east = await add('region', groupId, '东岭区域', 'DL')
  const south = await add('region', groupId, '南汀区域', 'NT')
  const linlan = await add('cityCompany', east, '临澜城市公司', 'LL')
  const wangzhu = await add('cityCompany', south, '望渚城市公司', 'WZ')
  const yanhu = await add('projectCompany', linlan, '砚湖湾项目公司', 'LL-YHW')
  const yupan = await add('projectCompany', linlan, '榆畔花园项目公司', 'LL-YPH')
  const xinyuan = await add('projectCompany', wangzhu, '望渚新苑项目公司', 'WZ-XY')
  return {
    groupId,
    regionIds: [east, south],
    cityIds: [linlan, wangzhu],
    companyIds: [yanhu, yupan, xinyuan],
  }
}

export interface BuiltStaff {
  staffId: string
  postId: string
  appointmentId: string
}

/** A member of staff who holds a post with the role at the node. */
export async function buildStaff(
  work: Work,
  {
    nodeId,
    role,
    name = '周予安',
    title = role,
    titleEn,
    phone,
    departmentId = null,
  }: {
    nodeId: string
    role: string
    name?: string
    title?: string
    titleEn?: string
    phone?: string
    departmentId?: string | null
  },
): Promise<BuiltStaff> {
  const { id: staffId } = await createStaff(work, { staffNumber: `T${work.newId().slice(-12)}`, name, phone })
  const { id: postId } = await createPost(work, { nodeId, role, title, titleEn, departmentId })
  const { id: appointmentId } = await appoint(work, { postId, staffId })
  return { staffId, postId, appointmentId }
}

/** A department at the node. */
export async function buildDepartment(
  work: Work,
  nodeId: string,
  kind: DepartmentKind,
  name = '客户关系部',
): Promise<string> {
  return (await createDepartment(work, { nodeId, kind, name })).id
}
