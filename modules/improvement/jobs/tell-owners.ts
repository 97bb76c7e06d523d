import { ownerHouseholdsOf } from '#modules/customers/index.ts'
import { homesIn, projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Letter, tellOwnersName } from '../letter.ts'

const atOnce = 300
const reason = 'tell owners of a talk meeting'

/** Tells every owner of a project, portion by portion; the key keeps anybody from being told twice after a crash. */
export const tellOwnersOfProject = defineJob<Letter>(tellOwnersName, async (database, letter) => {
  const homes = await database.asSystem(reason, (work) => homesIn(work, { projectId: letter.projectId }))
  const ids = homes.map(({ id }) => id)
  for (let from = 0; from < ids.length; from += atOnce)
    await database.asSystem(reason, (work) => tellSome(work, letter, ids.slice(from, from + atOnce)))
})

async function tellSome(work: Work, letter: Letter, homeIds: readonly string[]): Promise<void> {
  const { projectId, template, variables, link, key } = letter
  const households = await ownerHouseholdsOf(work, homeIds)
  const present = households.filter(({ untilOn }) => untilOn === null)
  const personIds = [...new Set(present.flatMap(({ ownerIds }) => ownerIds))]
  const languageOf = await languagesOf(work, personIds)
  const project = (await projectsById(work, [projectId])).get(projectId)?.name ?? ''
  for (const personId of personIds)
    await sendMessage(work, {
      channel: 'inApp',
      to: { personId },
      template,
      language: languageOf(personId),
      variables: { project, ...variables[languageOf(personId)] },
      projectId,
      link,
      dedupeKey: `${key}:${personId}`,
    })
}
