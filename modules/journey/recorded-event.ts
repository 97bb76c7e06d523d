import type { InTwoLanguages } from './standard-action.ts'

/** What an event is about, and so what has to be named: a customer, a customer with a home, a home, or the project. */
export type EventAbout = 'person' | 'purchase' | 'home' | 'project'

interface EventRule extends InTwoLanguages {
  about: EventAbout
  /** May be entered before its day: an appointment, an opening. */
  ahead?: true
  /** The hour counts, as for the 72 hours of a cancellation. */
  timed?: true
  /** A note is needed, and says why or what. */
  note?: true
  /** There may be several of it on one day. */
  several?: true
  /** Told by another module alone; nobody enters it by hand. */
  told?: true
}

/** Events from which the journey counts and which no register gives (domain.md 2.1 to 2.8). */
const rules = {
  visited: { zh: '客户来访', en: 'Visited the venue', about: 'person', timed: true },
  visitBooked: { zh: '线上预约看房', en: 'Booked a visit online', about: 'person', ahead: true },
  intentRegistered: { zh: '登记购房意向', en: 'Intention registered', about: 'person' },
  lost: { zh: '客户流失', en: 'Decided against buying', about: 'person', note: true },
  subscribed: { zh: '签订认购书', en: 'Subscription signed', about: 'purchase', timed: true },
  subscriptionCancelled: {
    zh: '退订认购',
    en: 'Subscription cancelled',
    about: 'purchase',
    timed: true,
    note: true,
  },
  signingAppointed: {
    zh: '约定签约时间',
    en: 'Signing appointed',
    about: 'purchase',
    ahead: true,
    timed: true,
  },
  mortgageApplied: { zh: '申请按揭', en: 'Mortgage applied for', about: 'home' },
  loanPaid: { zh: '按揭放款', en: 'Loan paid out', about: 'home' },
  changeEstablished: {
    zh: '规划设计变更确立',
    en: 'Change established',
    about: 'home',
    note: true,
    several: true,
  },
  delayKnown: { zh: '得知延期交付', en: 'Delay known', about: 'home', note: true },
  openDayHeld: { zh: '参加工地开放日', en: 'Came to the site open day', about: 'home' },
  defectFound: {
    zh: '验房或检查发现问题',
    en: 'Defect found',
    about: 'home',
    note: true,
    several: true,
  },
  deliveryRefused: { zh: '验房后拒绝收房', en: 'Handover refused', about: 'home', note: true },
  accessRefused: { zh: '未能入户', en: 'Could not enter the home', about: 'home' },
  callMissed: { zh: '电话未接通', en: 'Call not answered', about: 'home', several: true, told: true },
  opinionTaken: {
    zh: '意见记入意见池',
    en: 'Opinion taken in',
    about: 'home',
    several: true,
    told: true,
  },
  opinionGiven: {
    zh: '客户提出意见',
    en: 'Opinion given',
    about: 'home',
    several: true,
    told: true,
  },
  venueOpened: { zh: '售楼处开放', en: 'Sales venue opened', about: 'project', ahead: true },
  venueClosed: { zh: '售楼处关闭', en: 'Sales venue closed', about: 'project' },
  showHomeOpened: {
    zh: '样板房开放',
    en: 'Show home opened',
    about: 'project',
    ahead: true,
    several: true,
    note: true,
  },
  factorFound: {
    zh: '新增不利因素',
    en: 'New adverse factor',
    about: 'project',
    note: true,
    several: true,
  },
  renewalAccepted: { zh: '更新改造验收', en: 'Renewal accepted', about: 'project' },
} satisfies Record<string, EventRule>

export type EventKind = keyof typeof rules
export const eventRules: Record<EventKind, EventRule> = rules
export const eventKinds = Object.keys(rules) as EventKind[]
/** Those that people enter. */
export const enteredKinds = eventKinds.filter((kind) => !eventRules[kind].told)

/** Entered with the purchase where a project keeps a register of what customers are told (domain.md 2.2). */
export const enteredWithPurchase: readonly EventKind[] = ['subscribed', 'subscriptionCancelled']

const kindsAbout = (...about: EventAbout[]) =>
  eventKinds.filter((kind) => about.includes(eventRules[kind].about))
export const kindsAboutPerson = kindsAbout('person', 'purchase')
export const kindsAboutHome = kindsAbout('home')
/** Those for which one prepares. */
export const kindsAhead = eventKinds.filter((kind) => eventRules[kind].ahead)
export const kindsAboutProject = kindsAbout('project')

/** What has to be named for a kind of event. */
export const needsPerson = (kind: EventKind) => kindsAboutPerson.includes(kind)
export const needsHome = (kind: EventKind) => ['purchase', 'home'].includes(eventRules[kind].about)

/** Who may record it: events of the project as a whole are for those who lead there. */
export const permissionFor = (kind: EventKind) =>
  eventRules[kind].about === 'project' ? 'journey.recordProject' : 'journey.record'

/** The orders of recorded events. */
export const recordedEventOrders = ['happenedOn', 'recordedAt'] as const
