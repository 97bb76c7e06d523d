import { Id, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { components } from '../component.ts'
import { standings } from '../coverage.ts'
import { termUnits } from '../term.ts'

export const optional = Type.Optional
export const read = { permission: 'warranty.read' }
export const keepTerms = { permission: 'warranty.keepTerms' }
export const runChecks = { permission: 'warranty.runChecks' }
export const check = { permission: 'warranty.check' }
export const follow = { permission: 'warranty.follow' }

export const count = Type.Integer()
export const text = Type.String()
export const Component = OneOf(components)
export const Term = Shape({ unit: OneOf(termUnits), count: Type.Integer({ minimum: 0, maximum: 100 }) })
export const terms = { builder: Nullable(Term), floor: Nullable(Term), promised: Nullable(Term) }
export const Photos = Type.Array(Id, { maxItems: 9, uniqueItems: true })
export const Contact = Nullable(
  Shape({
    id: Id,
    name: text,
    title: Nullable(text),
    photoFileId: Nullable(Id),
    titleEn: Type.Optional(Nullable(text)),
  }),
)

/** A component with both clocks, as staff see it. */
export const Cover = Shape({
  component: Component,
  ...terms,
  builderEndsOn: Nullable(IsoDate),
  buyerEndsOn: Nullable(IsoDate),
  standing: OneOf(standings),
})
