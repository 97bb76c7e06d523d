import type { Sender } from '#platform/web/outbox/outbox.ts'
import { workKind } from './offline/kept-work.ts'
import { sendWork } from './offline/send-work.ts'

/** What of this module is kept without a line, and how it is sent; found by the console without further wiring. */
export const senders: Record<string, Sender> = { [workKind]: sendWork }
