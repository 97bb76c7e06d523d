import { Id, IsoDate, Nullable, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

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
