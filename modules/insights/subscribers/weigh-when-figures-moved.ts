import { figuresMoved } from '#modules/cases/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { weigh } from '../actions/weigh.ts'

/** Only the topics and homes at which something moved are looked at. */
export const weighWhenFiguresMoved = subscribe(
  figuresMoved,
  'insights.weigh-when-figures-moved',
  (work, { payload: { projectId, topicIds, homeIds } }) => weigh(work, projectId, topicIds, homeIds),
)
