import { subscribe } from '#platform/events/index.ts'
import { acknowledgementAsked, checkAnswered, conductChecked } from '../events.ts'
import { tell } from './tell.ts'

/** Those concerned hear of it in their own language: what to read, how a check went, what was answered. */
export const tellColleagues = [
  subscribe(acknowledgementAsked, 'workplace.remind-of-conduct', async (work, { id, payload }) => {
    const { staffIds, number } = payload
    await tell(work, staffIds, {
      template: 'conductToAcknowledge',
      variables: { number: String(number) },
      link: '/my-workplace',
      about: id,
    })
  }),
  subscribe(conductChecked, 'workplace.tell-of-check', async (work, { id, payload }) => {
    const { checkId, staffId, checkedOn, checkerName, seen, kept, answerBy } = payload
    await tell(work, [staffId], {
      template: 'conductChecked',
      variables: { checkedOn, checker: checkerName, seen: String(seen), kept: String(kept), answerBy },
      link: `/conduct-checks/${checkId}`,
      about: id,
    })
  }),
  subscribe(checkAnswered, 'workplace.tell-of-answer', async (work, { id, payload }) => {
    const { checkId, checkerId, staffName, checkedOn, answer } = payload
    await tell(work, [checkerId], {
      template: 'conductAnswered',
      variables: { name: staffName, checkedOn, answer },
      link: `/conduct-checks/${checkId}`,
      about: id,
    })
  }),
]
