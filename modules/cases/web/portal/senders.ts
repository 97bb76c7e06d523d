import type { Sender } from '#platform/web/outbox/outbox.ts'
import { reportKind, sendReport } from './report/kept-report.ts'

/** What of this module is kept without a line, and how it is sent; found by the portal without further wiring. */
export const senders: Record<string, Sender> = { [reportKind]: sendReport }
