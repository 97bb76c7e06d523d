import type { ReplyOf } from '#platform/contract/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { RefusedError } from '#platform/web/client.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { boardContract } from '../../contract.ts'

export const board = apiOf(boardContract)
export const identity = apiOf(identityContract)

type Routes = (typeof boardContract)['routes']
export type Choices = ReplyOf<Routes['boardChoices']>
export type Part = NonNullable<ReplyOf<Routes['partInPost']>['post']>
export type Preview = ReplyOf<Routes['previewMasking']>

/** What the server says of one field. */
export const problemOf = (error: unknown, field: string): string | undefined =>
  error instanceof RefusedError
    ? error.fields.find(({ path }) => path === `body.${field}`)?.message
    : undefined
