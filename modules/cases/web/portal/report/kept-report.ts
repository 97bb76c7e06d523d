import { language } from '#design/language.ts'
import { isAway, RefusedError, signInNeeded } from '#platform/web/client.ts'
import type { KeptChange } from '#platform/web/outbox/kept.ts'
import type { Sender } from '#platform/web/outbox/outbox.ts'
import { sendFiles } from '#platform/web/outbox/send-files.ts'
import { cases } from '../api.ts'
import { arrivals } from './arrivals.ts'

/** What somebody tells, as it waits in the browser for a line; ids of files may stand for files that wait too. */
export type KeptReport = Parameters<typeof cases.call.reportCase>[0]['body']
export type KeptReportChange = KeptChange<KeptReport>

export const reportKind = 'cases.report'

/** Sends the files first, then the report; the same key opens one case however often it is sent. */
export async function deliver(
  report: KeptReport,
  key: string,
  keep: (report: KeptReport) => Promise<void> = async () => undefined,
) {
  let latest = report
  const ids = [...(report.fileIds ?? []), ...(report.voice ? [report.voice.fileId] : [])]
  await sendFiles(ids, { language: language.get() }, (keptId, sentId) => {
    latest = withFile(latest, keptId, sentId)
    return keep(latest)
  })
  return cases.call.reportCase({ body: latest, key })
}

/** The report with the sent file in place of the kept one; a file that is gone from the browser is left out. */
export function withFile(report: KeptReport, keptId: string, sentId: string | undefined): KeptReport {
  const { voice, fileIds = [], ...rest } = report
  const isVoice = voice?.fileId === keptId
  const heard = isVoice ? sentId && { ...voice, fileId: sentId } : voice
  return {
    ...rest,
    fileIds: fileIds.flatMap((id) => (id === keptId ? (sentId ?? []) : id)),
    ...(heard && { voice: heard }),
  }
}

/** Whether it can be sent later as it is: no line, or the session has ended. */
export const isForLater = (error: Error) =>
  isAway(error) || (error instanceof RefusedError && error.code === signInNeeded)

export const sendReport: Sender = async (change, keep) => {
  arrivals.add({ id: change.id, opened: await deliver(change.payload as KeptReport, change.id, keep) })
}
