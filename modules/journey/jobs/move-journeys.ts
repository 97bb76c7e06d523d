import { Refusal } from '#platform/errors/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { movePortion } from '../actions/standards/move-portion.ts'
import { moveStore } from '../stores/moves.ts'

const reason = 'move journeys to the version in force'

/** Looks at a move or carries it out, portion by portion, until it is over or somebody cancels it. */
export const moveJourneys = defineJob<{ moveId: string }>(
  'journey.move-journeys',
  async (database, { moveId }) => {
    try {
      while (await database.asSystem(reason, (work) => movePortion(work, moveId)));
    } catch (error) {
      if (!(error instanceof Refusal) || error.text.status === 503) throw error
      await database.asSystem(reason, (work) => moveStore(work).enter(moveId, 'failed', error.in('zh')))
    }
  },
)
