import { staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { Means } from '../means.ts'
import { type Account, accountStore } from '../stores/accounts.ts'
import { signInStore } from '../stores/sign-ins.ts'
import { normalUsername, usernamePattern } from '../username.ts'
import { refuseWeakPassword } from './change-password.ts'

export interface NewAccount {
  staffId: string
  username: string
  /** Left out only where the company's own sign-in is set up. */
  password?: string | undefined
  /** Of the password, where several accounts begin with the same one. */
  passwordHash?: string
  /** Whether the password has to be changed at the first sign-in; yes unless stated. */
  passwordMustChange?: boolean
}

/** Opens the account of a member of staff. */
export async function openAccount(means: Means, work: Work, input: NewAccount): Promise<Account> {
  const { staffId, password, passwordHash, passwordMustChange = true } = input
  const accounts = accountStore(work)
  const username = readUsername(input.username)
  const card = (await staffById(work, [staffId])).get(staffId)
  if (!card) throw common.notFound()
  const own = await accounts.byStaff(staffId)
  if (own) throw refusals.accountExists({ username: own.username })
  if (await accounts.byUsername(username)) throw refusals.usernameTaken({ username })
  if (!password && !means.options.oidc) throw refusals.noPassword()
  if (password) refuseWeakPassword(password, { username, name: card.name }, 'body.password')
  const id = work.newId()
  await accounts.add({
    id,
    staff_id: staffId,
    person_id: null,
    username,
    language: null,
    last_signed_in_at: null,
    password_must_change: password !== undefined && passwordMustChange,
    changed_by: actorName(work),
  })
  // Last, because it commits by itself: whatever is refused above leaves no user behind.
  await signInStore(means.pool).addUser(id, {
    name: card.name,
    username,
    passwordHash: passwordHash ?? (await hashPassword(means, password)),
  })
  return (await accounts.byId(id))!
}

/** Sets an initial password again, ends all sessions, and turns the second factor off when the phone is lost. */
export async function resetPassword(
  means: Means,
  work: Work,
  id: string,
  { password, dropSecondFactor }: { password: string; dropSecondFactor: boolean },
): Promise<Account> {
  const account = await found(work, id)
  const card = (await staffById(work, [account.staff_id!])).get(account.staff_id!)
  refuseWeakPassword(password, { username: account.username ?? '', name: card?.name ?? '' }, 'body.password')
  const changed = await accountStore(work).change(id, {
    password_must_change: true,
    changed_by: actorName(work),
  })
  await work.note('password_reset', { subject: ['identity.account', id] }, { dropSecondFactor })
  const signIns = signInStore(means.pool)
  await signIns.setPassword(id, (await hashPassword(means, password))!)
  if (dropSecondFactor) await signIns.dropSecondFactor(id)
  await signIns.endSessions(id)
  means.known.forget(id)
  return changed!
}

/** Disables or enables an account; a disabled one loses all its sessions, and its tokens no longer work. */
export async function setAccountState(
  means: Means,
  work: Work,
  id: string,
  state: 'active' | 'disabled',
): Promise<Account> {
  const account = await found(work, id)
  if (state === 'disabled' && account.staff_id === actorId(work)) throw refusals.ownAccount()
  if (account.state === state) return account
  const changed = await accountStore(work).change(id, { state, changed_by: actorName(work) })
  if (state === 'disabled') await signInStore(means.pool).endSessions(id)
  means.known.forget(id)
  return changed!
}

async function found(work: Work, id: string): Promise<Account> {
  const account = await accountStore(work).byId(id)
  if (!account?.staff_id) throw common.notFound()
  return account
}

function readUsername(text: string): string {
  const username = normalUsername(text)
  if (!usernamePattern.test(username)) throw common.invalidInput({ count: 1 }, { fields: [badUsername] })
  return username
}

const badUsername = {
  path: 'body.username',
  zh: '3 到 40 位小写字母、数字或 . _ -，以字母或数字开头',
  en: '3 to 40 small letters, digits or . _ -, beginning with a letter or digit',
}

/** Salted and slow, as sign-in checks it. */
export async function hashPassword({ library }: Means, password: string | undefined): Promise<string | null> {
  if (password === undefined) return null
  const { password: passwords } = await (await library()).$context
  return passwords.hash(password)
}
