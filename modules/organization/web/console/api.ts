import { casesContract } from '#modules/cases/contract.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { journeyContract } from '#modules/journey/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { organizationContract } from '../../contract.ts'

export const organization = apiOf(organizationContract)
export const identity = apiOf(identityContract)
export const casesOfStaff = apiOf(casesContract)
export const journeyOfStaff = apiOf(journeyContract)

type Routes = (typeof organizationContract)['routes']
type IdentityRoutes = (typeof identityContract)['routes']

/** A node of the tree as the API answers it. */
export type NodeLine = ReplyOf<Routes['listNodes']>['nodes'][number]
export type NodeKind = NodeLine['kind']
export type DepartmentLine = ReplyOf<Routes['listDepartments']>['departments'][number]
export type PostLine = ReplyOf<Routes['listPosts']>['posts'][number]
export type Staff = ReplyOf<Routes['getStaff']>
export type Account = ReplyOf<IdentityRoutes['listAccounts']>['items'][number]
export type Role = ReplyOf<IdentityRoutes['listRoles']>['items'][number]
