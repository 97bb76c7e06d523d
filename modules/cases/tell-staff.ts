import { languagesOf } from '#modules/identity/index.ts'
import { sayTime } from '#platform/calendar/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { knowing } from './chairmans-office.ts'
import { letterTitle } from './confidence.ts'
import type { News } from './news.ts'

/** What colleagues are told of a case, by the key of the words. */
export type ForStaff =
  | 'caseForYou'
  | 'caseAssigned'
  | 'caseTask'
  | 'caseTaskReturned'
  | 'caseTaskDone'
  | 'caseReopenedForYou'
  | 'caseDueSoon'
  | 'caseOverdue'
  | 'caseEscalated'
  | 'caseReferee'
  | 'caseRuled'
  | 'caseEmergency'
  | 'caseMentioned'
  | 'caseFurtherWords'
  | 'caseSpecialAsked'
  | 'caseSpecialDecided'
  | 'caseLegalAsked'
  | 'caseLegalDecided'
  | 'caseEntrusted'
  | 'caseEntrustedLate'

/** What some of the words speak of beside the case itself. */
interface Extra {
  by?: string
  department?: string
  promise?: { zh: string; en: string } | undefined
  dueAt?: Date | null | undefined
  /** Where the notice leads, where not to the case. */
  link?: string
}

/** What was said of a confidential case stands in the outbox of no project, and without its words. */
export const reachOf = ({ project_id: projectId, confidence }: News['file']) =>
  confidence ? { confidential: true } : { projectId }

/** Lays a notice into the inbox of each, once an event. */
export async function tellStaff(
  work: Work,
  { eventId, file, timezone }: News,
  staffIds: readonly string[],
  template: ForStaff,
  { by = '', department = '', promise, dueAt, link }: Extra = {},
): Promise<void> {
  const told = await knowing(work, file, staffIds)
  const languageOf = await languagesOf(work, told)
  for (const staffId of told) {
    const language = languageOf(staffId)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template,
      language,
      variables: {
        title: file.confidence ? letterTitle[language] : file.title,
        about: (file.confidence ? [file.number] : [file.number, file.home_label, file.reporter_name])
          .filter(Boolean)
          .join(' · '),
        replyBy: sayTime(file.answer_due_at ?? file.first_reply_due_at, timezone, language),
        by,
        department,
        promise: promise?.[language] ?? '',
        dueAt: dueAt ? sayTime(dueAt, timezone, language) : '',
      },
      // Danger waits for no morning.
      urgency: file.safety ? 'urgent' : 'normal',
      ...reachOf(file),
      link: link ?? `/cases/${file.id}`,
      dedupeKey: `${eventId}:${staffId}`,
    })
  }
}
