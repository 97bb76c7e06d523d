import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { identityContract } from '../../contract.ts'

export const identity = apiOf(identityContract)

type Routes = (typeof identityContract)['routes']
export type Session = ReplyOf<Routes['readSession']>
export type Role = ReplyOf<Routes['listRoles']>['items'][number]
export type PermissionLine = ReplyOf<Routes['listPermissions']>['items'][number]
export type AuditLine = ReplyOf<Routes['listAuditLines']>['items'][number]
export type OpenSession = ReplyOf<Routes['listSessions']>['items'][number]
export type Token = ReplyOf<Routes['listTokens']>['items'][number]
export type Enrolment = ReplyOf<Routes['enrolTotp']>
