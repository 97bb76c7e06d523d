import { projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { drawList, leadingRole } from '../actions/draw-list.ts'
import { tellOwners } from '../letter.ts'
import { surveyBy } from '../programme.ts'
import { sayDay } from '../say-day.ts'
import { pollStore } from '../stores/polls.ts'
import { programmeStore } from '../stores/programmes.ts'

/** Every month: projects that reach an anniversary within twelve months come onto the list (domain.md 2.8, 8.6). */
export const drawRenewalList = defineJob('renewal.draw-list', async (database) => {
  await database.asSystem('draw the four-year list', (work) => drawList(work))
})

/** Whoever leads the renewal hears that the project came onto the list. */
export const sayListed = defineJob<{ programmeId: string }>(
  'renewal.say-listed',
  async (database, { programmeId }) => {
    await database.asSystem('draw the four-year list', async (work) => {
      const { projectId, anniversaryOn, deliveredOn } = await programmeStore(work).byId(programmeId)
      const staff = await responsibleFor(work, projectId, leadingRole)
      if (!staff) return
      const language = (await languagesOf(work, [staff.id]))(staff.id)
      await sendMessage(work, {
        channel: 'inApp',
        to: { staffId: staff.id },
        template: 'renewalListed',
        language,
        variables: {
          project: (await projectsById(work, [projectId])).get(projectId)?.name ?? '',
          years: String(Number(anniversaryOn.slice(0, 4)) - Number(deliveredOn.slice(0, 4))),
          anniversary: sayDay(anniversaryOn, language),
          surveyBy: sayDay(surveyBy(anniversaryOn), language),
        },
        projectId,
        link: `/renewal/${programmeId}`,
        dedupeKey: `renewal-listed:${programmeId}`,
      })
    })
  },
)

const daysBefore = 3

/** Every morning: households that have not answered a poll are reminded once, three days before it closes. */
export const remindOfPolls = defineJob('renewal.remind-of-polls', async (database) => {
  await database.asSystem('remind of a poll of wishes', async (work) => {
    const store = pollStore(work)
    const closing = await store.closing(daysBefore)
    for (const { id, projectId, programmeId, closesOn } of closing) {
      const variables = (language: 'zh' | 'en') => ({ closesOn: sayDay(closesOn, language) })
      tellOwners(work, {
        projectId,
        template: 'renewalPollReminder',
        variables: { zh: variables('zh'), en: variables('en') },
        link: `/four-years/${programmeId}`,
        key: `renewal-reminder:${id}`,
        withoutAnswerTo: id,
      })
    }
    await store.markReminded(closing.map(({ id }) => id))
  })
})
