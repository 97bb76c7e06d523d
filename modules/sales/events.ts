import { Id, IsoDate, Nullable, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { answerWays, mortgageStages } from './after-signing.ts'

const signed = Shape({
  contractId: Id,
  homeId: Id,
  personIds: Type.Array(Id),
  signedOn: IsoDate,
  plannedDeliveryOn: Nullable(IsoDate),
  number: Type.String(),
  home: Type.String(),
})

/** A sales contract was signed: step 3 of the journey begins (domain.md 2.3). */
export const contractSigned = defineEvent(
  'sales.contract_signed.v1',
  { zh: '签订购房合同 {number}（{home}）', en: 'Sales contract {number} signed ({home})' },
  signed,
)

/** What the register says of a standing contract was corrected: dates, home or buyers. */
export const contractCorrected = defineEvent(
  'sales.contract_corrected.v1',
  { zh: '更正购房合同 {number}（{home}）', en: 'Sales contract {number} corrected ({home})' },
  signed,
)

/** A contract was rescinded before its end. */
export const contractCancelled = defineEvent(
  'sales.contract_cancelled.v1',
  {
    zh: '解除购房合同 {number}（{home}）：{reason}',
    en: 'Sales contract {number} terminated ({home}): {reason}',
  },
  Shape({
    contractId: Id,
    homeId: Id,
    personIds: Type.Array(Id),
    cancelledOn: IsoDate,
    number: Type.String(),
    home: Type.String(),
    reason: Type.String(),
  }),
)

const afterwards = { contractId: Id, projectId: Id, homeId: Id, personIds: Type.Array(Id) }

/** The authority filed the contract (domain.md 2.9). */
export const contractFiled = defineEvent(
  'sales.contract_filed.v1',
  { zh: '合同已备案，备案号 {number}', en: 'The contract was filed under {number}' },
  Shape({ ...afterwards, number: Type.String(), filedOn: IsoDate, isLate: Type.Boolean() }),
)

/** The bank said how far the loan of a contract came (domain.md 2.8). */
export const mortgageTold = defineEvent(
  'sales.mortgage_told.v1',
  { zh: '按揭进度更新（{bank}）', en: 'News of the loan ({bank})' },
  Shape({
    ...afterwards,
    stage: OneOf(mortgageStages),
    bank: Type.String(),
    words: Type.String(),
    appliedOn: IsoDate,
    paidOn: Nullable(IsoDate),
    on: IsoDate,
  }),
)

/** A buyer said how the signing was (domain.md 2.10). */
export const signingAnswered = defineEvent(
  'sales.signing_answered.v1',
  {
    zh: '签约满意度：讲解 {clear} 分，手续 {smooth} 分',
    en: 'How the signing was: clear {clear}, smooth {smooth}',
  },
  Shape({
    ...afterwards,
    way: OneOf(answerWays),
    clear: Type.Integer(),
    smooth: Type.Integer(),
    words: Nullable(Type.String()),
    on: IsoDate,
  }),
)
