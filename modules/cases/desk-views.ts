import { Id, Instant, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { draftKinds } from './desk.ts'
import { CaseLine } from './views.ts'

/** A line of the inbox as the asker has it: what is new to her, what was asked of her, what she has begun to write. */
export const InboxLine = Type.Composite([
  CaseLine,
  Shape({ unread: Type.Boolean(), mentionedAt: Nullable(Instant), hasDraft: Type.Boolean() }),
])

export const DraftView = Shape({ kind: OneOf(draftKinds), text: Type.String(), changedAt: Instant })

export const ColleagueView = Shape({ id: Id, name: Type.String(), title: Nullable(Type.String()) })

/** Why a deed cannot be done to a case. */
export const HindranceView = Shape({ caseId: Id, zh: Type.String(), en: Type.String() })
