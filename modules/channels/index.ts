import type { Carrier } from '#platform/messages/index.ts'
import { mailCarrier } from './actions/mail-carrier.ts'
import { webhookCarrier } from './actions/webhook-carrier.ts'

/** The ways on which this module's answers leave. */
export const carriers: readonly Carrier[] = [mailCarrier, webhookCarrier]
