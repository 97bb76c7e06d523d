import type { EventKind } from '../api.ts'

/** What has to be said of an event of each kind. */
interface KindOfEvent {
  about: 'person' | 'purchase' | 'home' | 'project'
  ahead?: true
  timed?: true
  note?: true
}

/** As the rules have it (recorded-event.ts), in the order in which a customer meets them. */
export const kindsOfEvents: Partial<Record<EventKind, KindOfEvent>> = {
  visited: { about: 'person', timed: true },
  visitBooked: { about: 'person', ahead: true },
  intentRegistered: { about: 'person' },
  lost: { about: 'person', note: true },
  subscribed: { about: 'purchase', timed: true },
  subscriptionCancelled: { about: 'purchase', timed: true, note: true },
  signingAppointed: { about: 'purchase', ahead: true, timed: true },
  mortgageApplied: { about: 'home' },
  loanPaid: { about: 'home' },
  changeEstablished: { about: 'home', note: true },
  delayKnown: { about: 'home', note: true },
  openDayHeld: { about: 'home' },
  defectFound: { about: 'home', note: true },
  deliveryRefused: { about: 'home', note: true },
  accessRefused: { about: 'home' },
  venueOpened: { about: 'project', ahead: true },
  venueClosed: { about: 'project' },
  showHomeOpened: { about: 'project', ahead: true, note: true },
  factorFound: { about: 'project', note: true },
  renewalAccepted: { about: 'project' },
}

export type EnteredKind = Exclude<EventKind, 'callMissed' | 'opinionTaken' | 'opinionGiven'>
export const enteredKinds = Object.keys(kindsOfEvents) as EnteredKind[]
