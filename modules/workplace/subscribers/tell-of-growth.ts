import { subscribe } from '#platform/events/index.ts'
import { appraisalMoved, periodOpened, supervisorChanged, trainingPlanned } from '../events.ts'
import { appraisedIn } from '../stores/appraised.ts'
import { tell } from './tell.ts'

/** Whoever has the next step of an appraisal hears of it, and whoever takes part in a training. */
export const tellOfGrowth = [
  subscribe(periodOpened, 'workplace.tell-of-period', async (work, { id, payload: { periodId, fromOn } }) => {
    for (const { appraisalId, staffId, supervisor } of await appraisedIn(work, periodId))
      await tell(work, [staffId], {
        template: 'appraisalOpened',
        variables: { fromOn, supervisor },
        link: `/appraisals/${appraisalId}`,
        about: id,
      })
  }),
  subscribe(appraisalMoved, 'workplace.tell-of-next-step', async (work, { id, payload }) => {
    const { state, staffId, supervisorId, staffName, fromOn, appraisalId } = payload
    await tell(work, [state === 'talked' ? staffId : supervisorId], {
      template: 'appraisalMoved',
      variables: { name: staffName, fromOn },
      link: `/appraisals/${appraisalId}`,
      about: id,
    })
  }),
  subscribe(supervisorChanged, 'workplace.tell-of-supervisor', async (work, { id, payload }) => {
    const { appraisalId, staffId, staffName, supervisorId, fromName, toName, fromOn, reason } = payload
    await tell(work, [staffId, supervisorId], {
      template: 'appraisalHanded',
      variables: { name: staffName, supervisor: toName, before: fromName, fromOn, reason },
      link: `/appraisals/${appraisalId}`,
      about: id,
    })
  }),
  subscribe(trainingPlanned, 'workplace.tell-of-training', async (work, { id, payload }) => {
    const { staffIds, topic, heldOn, place } = payload
    await tell(work, staffIds, {
      template: 'trainingPlanned',
      variables: { topic, heldOn, place },
      link: '/my-workplace',
      about: id,
    })
  }),
]
