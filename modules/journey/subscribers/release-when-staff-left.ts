import { staffLeft } from '#modules/organization/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { releaseAssignments } from '../actions/release-assignments.ts'

export const releaseWhenStaffLeft = subscribe(
  staffLeft,
  'journey.release-when-staff-left',
  (work, { payload }) => releaseAssignments(work, payload.staffId),
)
