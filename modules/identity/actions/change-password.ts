import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { SignIn } from '../known-sign-ins.ts'
import type { Means } from '../means.ts'
import { weaknesses } from '../password-strength.ts'
import { accountStore } from '../stores/accounts.ts'
import { answerOf, type Visit } from '../visit.ts'
import { guardPassword } from './guard-password.ts'

export interface PasswordChange {
  currentPassword: string
  newPassword: string
}

/** Sets a new password for whoever is signed in, and ends all other sessions of the account. */
export async function changePassword(
  means: Means,
  work: Work,
  visit: Visit,
  { accountId, actor }: SignIn,
  { currentPassword, newPassword }: PasswordChange,
): Promise<void> {
  const username = (await accountStore(work).byId(accountId))?.username ?? ''
  const name = actor.kind === 'staff' ? actor.name : ''
  refuseWeakPassword(newPassword, { username, name }, 'body.newPassword')
  if (newPassword === currentPassword) throw refusals.weakPassword({}, { fields: [sameAgain] })
  const guarding = { username, action: 'changePassword', wrong: refusals.wrongPassword, actor }
  const { api } = await means.library()
  const response = await guardPassword(means, visit, guarding, async ({ wrong }) => {
    const body = { currentPassword, newPassword, revokeOtherSessions: true }
    const changed = await api.changePassword({ body, headers: visit.headers(), asResponse: true })
    if (changed.ok) return changed
    const { code } = await answerOf(changed)
    if (code === 'INVALID_PASSWORD' || code === 'CREDENTIAL_ACCOUNT_NOT_FOUND') return wrong()
    throw new Error(`The sign-in library refused a change of password: ${code}`)
  })
  visit.keepCookies(response)
  await accountStore(work).change(accountId, { password_must_change: false })
  means.known.forget(accountId)
  await work.note('password_changed', { subject: ['identity.account', accountId] })
}

const sameAgain = {
  path: 'body.newPassword',
  zh: '新密码不能与当前密码相同',
  en: 'The new password must differ from the current one',
}

/** Refuses a password that is too weak for its owner, with every reason. */
export function refuseWeakPassword(
  password: string,
  owner: { username: string; name: string },
  path: string,
): void {
  const fields = weaknesses(password, owner, path)
  if (fields.length > 0) throw refusals.weakPassword({}, { fields })
}
