import { estateContract } from '#modules/estate/contract.ts'
import { organizationContract } from '#modules/organization/contract.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { identityContract } from '../../contract.ts'

export const identity = apiOf(identityContract)
export const organization = apiOf(organizationContract)
export const estate = apiOf(estateContract)

type Routes = (typeof identityContract)['routes']
export type Session = ReplyOf<Routes['readSession']>
export type Role = ReplyOf<Routes['listRoles']>['items'][number]
export type PermissionLine = ReplyOf<Routes['listPermissions']>['items'][number]
export type AuditLine = ReplyOf<Routes['listAuditLines']>['items'][number]
export type OpenSession = ReplyOf<Routes['listSessions']>['items'][number]
export type Token = ReplyOf<Routes['listTokens']>['items'][number]
export type Enrolment = ReplyOf<Routes['enrolTotp']>
