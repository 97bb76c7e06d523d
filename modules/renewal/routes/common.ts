import { Fen, Id, Instant, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { lineKinds, payers, stages, urgencies } from '../stages.ts'

export const optional = Type.Optional
export const read = { permission: 'renewal.read' }
export const lead = { permission: 'renewal.lead' }
export const survey = { permission: 'renewal.survey' }
export const decide = { permission: 'renewal.decide' }
export const follow = { permission: 'renewal.follow' }
export const answer = { permission: 'renewal.answer' }

export const count = Type.Integer({ minimum: 0 })
export const Text = (maxLength: number) => Type.String({ maxLength })
export const params = Shape({ programmeId: Id })
export const itemParams = Shape({ itemId: Id })
export const Photos = Type.Array(Id, { maxItems: 20, uniqueItems: true })
export const Papers = Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true })

export const Responsible = Nullable(
  Shape({
    id: Id,
    name: Type.String(),
    title: Nullable(Type.String()),
    photoFileId: Nullable(Id),
    titleEn: Type.Optional(Nullable(Type.String())),
  }),
)
/** Where a programme stands, on every view of a part of it. */
export const standing = { programmeId: Id, stage: OneOf(stages), version: Type.Integer() }

export const SharesIn = Type.Array(
  Shape({ payer: OneOf(payers), amountFen: Type.Integer({ minimum: 1, maximum: 10 ** 13 }) }),
  { maxItems: 3 },
)
export const Shares = Type.Array(Shape({ payer: OneOf(payers), amountFen: Fen }))
export const Totals = Shape({ costFen: Fen, developer: Fen, commonIncome: Fen, maintenanceFund: Fen })

export const ReportLine = Shape({
  id: Id,
  kind: OneOf(lineKinds),
  name: Type.String(),
  location: Nullable(Type.String()),
  condition: Nullable(Type.Integer()),
  urgency: Nullable(OneOf(urgencies)),
  remark: Type.String(),
  estimateFen: Nullable(Fen),
  lookedBy: Nullable(Type.String()),
  version: Type.Integer(),
  photos: Type.Array(FileCard),
})

/** An item of the works, as everybody who may see it is shown it. */
export const work = {
  id: Id,
  title: Type.String(),
  scope: Type.String(),
  costFen: Fen,
  shares: Shares,
  plannedFrom: Nullable(IsoDate),
  plannedUntil: Nullable(IsoDate),
  startedOn: Nullable(IsoDate),
  endedOn: Nullable(IsoDate),
  state: OneOf(['planned', 'running', 'ended', 'accepted']),
  isLate: Type.Boolean(),
  before: Type.Array(FileCard),
  after: Type.Array(FileCard),
  progress: Type.Array(
    Shape({
      id: Id,
      onDay: IsoDate,
      words: Type.String(),
      byName: Type.String(),
      photos: Type.Array(FileCard),
    }),
  ),
}

export const poll = {
  id: Id,
  title: Type.String(),
  words: Type.String(),
  opensOn: IsoDate,
  closesOn: IsoDate,
  publishedOn: Nullable(IsoDate),
  resultWords: Type.String(),
  closedEarly: Nullable(Type.String()),
  state: OneOf(['planned', 'open', 'closed', 'published']),
  asked: Nullable(count),
}
export const result = { firsts: count, mentions: count, points: count }
export const At = Instant
