import { Id, Instant, IsoDate, OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { roundKinds, severities } from './check.ts'
import { components } from './component.ts'

/** Warranties of a home end within 60 days, on this day; told once for each home and day (domain.md 2.6, 6.6). */
export const warrantyEnding = defineEvent(
  'warranty.ending.v1',
  { zh: '{home} 有保修将于 {endsOn} 到期', en: 'A warranty of {home} ends on {endsOn}' },
  Shape({
    endingId: Id,
    projectId: Id,
    homeId: Id,
    home: Type.String(),
    endsOn: IsoDate,
    components: Type.Array(OneOf(components)),
  }),
)

const visit = { visitId: Id, projectId: Id, homeId: Id, home: Type.String() }

/** Owners of these homes were invited to choose a time for a check. */
export const checkInvited = defineEvent(
  'warranty.check_invited.v1',
  { zh: '发出质检邀请“{title}”', en: 'Invited to a check: {title}' },
  Shape({
    roundId: Id,
    projectId: Id,
    kind: OneOf(roundKinds),
    title: Type.String(),
    homeIds: Type.Array(Id),
  }),
)

/** Nobody could be visited: absent, or the owner did not wish it. */
export const checkMissed = defineEvent(
  'warranty.check_missed.v1',
  { zh: '{home} 质检未能入户', en: 'Could not enter {home} for the check' },
  Shape({ ...visit, reason: OneOf(['absent', 'refused']), offers: Type.Integer(), missedOn: IsoDate }),
)

/** Two further offers came to nothing; it was written down (6.7). */
export const checkWaived = defineEvent(
  'warranty.check_waived.v1',
  {
    zh: '{home} 质检两次再邀约未果，书面登记',
    en: 'The check of {home} was written off after two further offers',
  },
  Shape({ ...visit, waivedOn: IsoDate, words: Type.String() }),
)

/** The sheet of a home is complete and signed by the owner (5.3, 6.1 to 6.3, 6.6). */
export const homeChecked = defineEvent(
  'warranty.home_checked.v1',
  { zh: '{home} 质检完成，发现 {faults} 个问题', en: '{home} was checked: {faults} faults' },
  Shape({
    ...visit,
    kind: OneOf(roundKinds),
    checkedOn: IsoDate,
    checkedBy: Type.String(),
    faults: Type.Integer(),
    /** Nobody had been in at an earlier time. */
    afterMiss: Type.Boolean(),
    /** What was about to end, where the check was made for that. */
    ending: Type.Array(OneOf(components)),
    /** The owner's signature and the photos on the sheet. */
    signatureFileId: Type.Optional(Id),
    photoIds: Type.Optional(Type.Array(Id)),
  }),
)

const order = {
  orderId: Id,
  number: Type.String(),
  projectId: Id,
  homeId: Id,
  home: Type.String(),
  words: Type.String(),
}

/** A fault that was found became an order (6.5). */
export const orderOpened = defineEvent(
  'warranty.order_opened.v1',
  { zh: '{home} 开保修单 {number}', en: 'Warranty order {number} for {home}' },
  Shape({
    ...order,
    visitId: Id,
    component: OneOf(components),
    severity: OneOf(severities),
    isCovered: Type.Boolean(),
    openedOn: IsoDate,
    dueAt: Instant,
  }),
)

/** The owner signed that the repair is good. */
export const orderReinspected = defineEvent(
  'warranty.order_reinspected.v1',
  { zh: '保修单 {number} 复验合格', en: 'Order {number} passed the re-inspection' },
  Shape({ ...order, reinspectedOn: IsoDate, signatureFileId: Type.Optional(Id) }),
)

/** Not repaired in time under warranty: the owner may have it repaired at our cost (domain.md 4.1). */
export const orderOverdue = defineEvent(
  'warranty.order_overdue.v1',
  { zh: '法律风险：保修单 {number} 逾期未修', en: 'Legal risk: warranty order {number} is overdue' },
  Shape({ ...order, dueAt: Instant }),
)
