import { Id, Instant, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { desks } from '../approval.ts'
import { contractConditions } from '../before-contract.ts'
import { preconditions } from '../before-subscription.ts'
import { directions, factorKinds, factorSides } from '../factor-words.ts'

export const optional = Type.Optional
export const read = { permission: 'disclosure.read' }
export const write = { permission: 'disclosure.write' }
export const post = { permission: 'disclosure.post' }
export const tell = { permission: 'disclosure.tell' }
/** The permission of each desk. */
export const approvals = {
  customerRelations: { permission: 'disclosure.approve' },
  legal: { permission: 'disclosure.approveLaw' },
} as const satisfies Record<(typeof desks)[number], { permission: string }>
export const open = {
  public: 'What must hang in public at the sales venue may be read by everybody.',
  sameForStaff: true as const,
}
export const refund = { permission: 'disclosure.refund' }
export const waive = { permission: 'disclosure.waive' }

const text = (maxLength: number) => Type.String({ maxLength })
export const Text = text
export const Responsible = Nullable(
  Shape({
    id: Id,
    name: Type.String(),
    title: Nullable(Type.String()),
    photoFileId: Nullable(Id),
    titleEn: Type.Optional(Nullable(Type.String())),
  }),
)

/** Who let something happen all the same, and why. */
export const Waiver = Shape({
  id: Id,
  waived: Type.Array(OneOf([...new Set([...preconditions, ...contractConditions])])),
  reason: Type.String(),
  byName: Type.String(),
  byId: Id,
  at: Instant,
})

/** A factor as it is written. */
export const factor = {
  side: OneOf(factorSides),
  kind: OneOf(factorKinds),
  place: text(200),
  effect: Nullable(text(1000)),
  direction: Nullable(OneOf(directions)),
  distanceMetres: Nullable(Type.Integer({ minimum: 0, maximum: 100_000 })),
  buildings: Type.Array(text(60), { maxItems: 200 }),
  isPriceRelated: Type.Boolean(),
  statement: Nullable(text(1000)),
  document: Nullable(text(200)),
  source: Nullable(text(200)),
  checkedOn: Nullable(IsoDate),
  x: Nullable(Type.Number({ minimum: 0, maximum: 1 })),
  y: Nullable(Type.Number({ minimum: 0, maximum: 1 })),
}

/** What a posting says, line by line. */
export const Content = Shape({
  words: text(5000),
  lines: Type.Array(
    Shape({ label: text(200), value: text(500), isSame: Nullable(Type.Boolean()), note: text(500) }),
    { maxItems: 60 },
  ),
})
export const Photos = Type.Array(Id, { maxItems: 20, uniqueItems: true })
