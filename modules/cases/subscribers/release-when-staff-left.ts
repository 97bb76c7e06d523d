import { staffLeft } from '#modules/organization/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { releaseCases } from '../actions/hand-all.ts'

export const releaseWhenStaffLeft = subscribe(
  staffLeft,
  'cases.release-when-staff-left',
  (work, { payload }) => releaseCases(work, payload.staffId, `${payload.name} 已离职`),
)
