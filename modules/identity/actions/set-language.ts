import type { Work } from '#platform/work/index.ts'
import type { SignIn } from '../known-sign-ins.ts'
import type { Means } from '../means.ts'
import { accountStore } from '../stores/accounts.ts'

/** Keeps the language in which the person wants to be answered. */
export async function setLanguage(
  { known }: Means,
  work: Work,
  { accountId }: SignIn,
  language: 'zh' | 'en',
): Promise<void> {
  await accountStore(work).setLanguage(accountId, language)
  known.forget(accountId)
}
