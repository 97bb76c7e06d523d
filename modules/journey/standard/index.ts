import { warmHands } from './step-1.ts'
import { joined } from './step-2.ts'
import { closeContact } from './step-3.ts'
import { handover } from './step-4-handover.ts'
import { afterHandover } from './step-4-papers.ts'
import { askingAfter } from './step-5.ts'
import { responsibility } from './step-6.ts'
import { onceDoneAfterDelivery } from './once-done-after-delivery.ts'
import { onceDoneUntilDelivery } from './once-done-until-delivery.ts'
import { onTheRoad } from './step-7.ts'
import { fourYear } from './step-8.ts'
import type { StandardAction } from '../standard-action.ts'
import { olderSettings, type StandardSettings } from '../standard-settings.ts'

const onceDone = { ...onceDoneUntilDelivery, ...onceDoneAfterDelivery }

/** Every standard action of domain.md 2.1 to 2.8: the first version of the group's standard. */
export const firstActions: readonly StandardAction[] = [
  ...warmHands,
  ...joined,
  ...closeContact,
  ...handover,
  ...afterHandover,
  ...askingAfter,
  ...responsibility,
  ...onTheRoad,
  ...fourYear,
].map((action) => ({ ...action, customerDone: onceDone[action.key] ?? action.customerDone }))

/** The settings of the first version: every DEFAULT of domain.md 2.5, 2.6 and 4.1 that the steps need. */
export const firstSettings: StandardSettings = {
  runInMonths: 12,
  unlivedMonths: 3,
  warrantyMonths: { W0: 6, W1: 12, W2: 24, W5: 60 },
  heating: null,
  fourYearMonths: 48,
  ...olderSettings,
}
