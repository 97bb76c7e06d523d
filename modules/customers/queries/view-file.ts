import type { Work } from '#platform/work/index.ts'
import { customerFile } from './customer-context.ts'

/** A customer's file on a screen; who looked at it stays in the audit log (S3-11). Three statements. */
export async function viewFile(work: Work, personId: string) {
  const { seenIn, ...file } = await customerFile(work, personId)
  await work.note('viewed', { subject: ['customers.person', file.person.id], projectId: seenIn })
  return file
}

/** A customer's context beside a case; noted like the file. Three statements. */
export async function viewContext(work: Work, personId: string) {
  const {
    preferences: _,
    sources: __,
    merges: ___,
    householdFacts: ____,
    ...context
  } = await viewFile(work, personId)
  return context
}
