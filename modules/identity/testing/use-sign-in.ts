import type { Browser } from './browser.ts'
import { type BuiltAccount, buildAccount } from './build-account.ts'
import { useIdentity } from './use-identity.ts'

/** A reply, whether it was granted or refused. */
export interface Refused {
  code: string
  message: string
  details: Record<string, unknown>
  fields: { path: string; message: string }[]
}

type AccountWishes = Omit<Parameters<typeof buildAccount>[2], 'nodeId'> & { nodeId?: string }

/** A house in which staff sign in by username and password; `notes` are the audit lines of an account. */
export function useSignIn() {
  const house = useIdentity()
  const open = (wishes: AccountWishes = {}) =>
    house.database.asSystem('a test', (work) =>
      buildAccount(work, house.identity, { nodeId: house.group.companyIds[0], ...wishes }),
    )
  const signIn = async (
    { username, password }: Pick<BuiltAccount, 'username' | 'password'>,
    browser: Browser = house.browser(),
  ) => ({ browser, answer: await browser.send<Refused>('POST', '/sign-in', { username, password }) })
  const notes = async (accountId: string) => {
    const { rows } = await house.owner.query<{ change: string }>(
      `SELECT change FROM platform.audit_log WHERE subject = 'identity.account' AND subject_id = $1 AND change NOT IN ('insert', 'update') ORDER BY id`,
      [accountId],
    )
    return rows.map(({ change }) => change)
  }
  return { house, open, signIn, notes }
}
