import { subscribe } from '#platform/events/index.ts'
import { tellLevelsBelow } from '../actions/standards/tell-levels-below.ts'
import { standardPublished } from '../events.ts'

export const tellWhenStandardPublished = subscribe(
  standardPublished,
  'journey.tell-levels-below-when-standard-published',
  (work, { payload }) => tellLevelsBelow(work, payload.standardId),
)
