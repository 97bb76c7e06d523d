import { Id, Instant, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { draftKinds } from './desk.ts'

export const DraftView = Shape({ kind: OneOf(draftKinds), text: Type.String(), changedAt: Instant })

export const ColleagueView = Shape({ id: Id, name: Type.String(), title: Nullable(Type.String()) })

/** Why a deed cannot be done to a case. */
export const HindranceView = Shape({ caseId: Id, zh: Type.String(), en: Type.String() })
