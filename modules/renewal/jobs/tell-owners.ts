import { ownerHouseholdsOf } from '#modules/customers/index.ts'
import { homesIn, projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Letter, tellOwnersName } from '../letter.ts'

const homesAtOnce = 300

/** Tells every owner of a project, portion by portion; the key keeps anybody from being told twice after a crash. */
export const tellOwnersOfProject = defineJob<Letter>(tellOwnersName, async (database, letter) => {
  const homes = await database.asSystem('tell owners of a renewal', (work) =>
    homesIn(work, { projectId: letter.projectId }),
  )
  for (let from = 0; from < homes.length; from += homesAtOnce)
    await database.asSystem('tell owners of a renewal', (work) =>
      tellSome(
        work,
        letter,
        homes.slice(from, from + homesAtOnce).map(({ id }) => id),
      ),
    )
})

async function tellSome(work: Work, letter: Letter, homeIds: readonly string[]): Promise<void> {
  const { projectId, template, variables, link, key, withoutAnswerTo } = letter
  const answered = withoutAnswerTo
    ? await work.sql<{ id: string }>(
        'SELECT household_id AS id FROM renewal.answer WHERE poll_id = $1 AND home_id = ANY ($2)',
        [withoutAnswerTo, homeIds],
      )
    : []
  const done = new Set(answered.map(({ id }) => id))
  const households = (await ownerHouseholdsOf(work, homeIds)).filter(
    ({ id, untilOn }) => untilOn === null && !done.has(id),
  )
  const personIds = [...new Set(households.flatMap(({ ownerIds }) => ownerIds))]
  const languageOf = await languagesOf(work, personIds)
  const project = (await projectsById(work, [projectId])).get(projectId)?.name ?? ''
  for (const personId of personIds) {
    const language = languageOf(personId)
    await sendMessage(work, {
      channel: 'inApp',
      to: { personId },
      template,
      language,
      variables: { project, ...variables[language] },
      projectId,
      link,
      dedupeKey: `${key}:${personId}`,
    })
  }
}
