import { staffLeft } from '#modules/organization/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { setAccountState } from '../actions/accounts.ts'
import type { Means } from '../means.ts'
import { accountStore } from '../stores/accounts.ts'

/** Whoever has left the company no longer signs in. */
export const disableAccountWhenStaffLeft = (means: Means) =>
  subscribe(staffLeft, 'identity.disable-account-when-staff-left', async (work, { payload }) => {
    const account = await accountStore(work).byStaff(payload.staffId)
    if (account) await setAccountState(means, work, account.id, 'disabled')
  })
