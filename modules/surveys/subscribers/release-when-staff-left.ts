import { staffLeft } from '#modules/organization/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { releaseCallbacks } from '../actions/release-callbacks.ts'

export const releaseWhenStaffLeft = subscribe(
  staffLeft,
  'surveys.release-when-staff-left',
  (work, { payload }) => releaseCallbacks(work, payload.staffId),
)
