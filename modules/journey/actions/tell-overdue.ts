import { projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { postHolders } from '#modules/organization/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { roleAbove } from '../overdue.ts'
import { settingsInForce } from '../queries/settings-in-force.ts'
import type { InTwoLanguages } from '../standard-action.ts'
import { type OverduePile, overdueStore, type ProjectDay, type Told } from '../stores/overdue.ts'
import { standardStore } from '../stores/standards.ts'

const titlesNamed = 3
const words: Record<Told, { template: string; link: (projectId: string) => string }> = {
  responsible: { template: 'actionsOverdue', link: () => '/today' },
  above: { template: 'actionsOverdueAbove', link: (projectId) => `/journey-board?projectId=${projectId}` },
}

/** One notice a day and project for each who stands for actions that became overdue, and for each above; then the day is done. */
export async function tellOverdue(work: Work, days: readonly ProjectDay[]): Promise<void> {
  const store = overdueStore(work)
  const piles = Map.groupBy(await store.piles(days), ({ projectId }) => projectId)
  if (piles.size > 0) {
    const [projects, settings] = await Promise.all([
      projectsById(work, [...piles.keys()]),
      settingsInForce(work, [...piles.keys()]),
    ])
    for (const day of days) {
      const { projectId } = day
      const theirs = piles.get(projectId)
      if (!theirs) continue
      const project = projects.get(projectId)?.name ?? ''
      const { escalationDays } = settings(projectId)
      await tellOfProject(work, day, { piles: theirs, project, escalationDays })
    }
  }
  await store.markSaid(days)
}

async function tellOfProject(
  work: Work,
  { projectId, today }: ProjectDay,
  {
    piles,
    project,
    escalationDays,
  }: { piles: readonly OverduePile[]; project: string; escalationDays: number },
): Promise<void> {
  const standards = await standardStore(work).byIds(piles.map(({ standardId }) => standardId))
  const people = await peopleOf(work, projectId, piles)
  const languageOf = await languagesOf(work, [...people.keys()].map(staffOf))
  for (const [recipient, theirs] of people) {
    const staffId = staffOf(recipient)
    const { template, link } = words[theirs[0]!.told]
    const titles = theirs.flatMap(
      ({ standardId, key }) => standards.get(standardId)?.byKey.get(key)?.title ?? [],
    )
    const language = languageOf(staffId)
    await sendMessage(work, {
      channel: 'inApp',
      to: { staffId },
      template,
      language,
      variables: {
        project,
        days: escalationDays,
        count: theirs.reduce((sum, { count }) => sum + count, 0),
        titles: inWords(titles, language),
      },
      projectId,
      link: link(projectId),
      dedupeKey: `${template}:${projectId}:${today}:${staffId}`,
    })
  }
}

/** By kind of notice and person: those assigned, else those who hold the post; above them the head, else the city's. */
async function peopleOf(work: Work, projectId: string, piles: readonly OverduePile[]) {
  const holders = await postHolders(work, projectId, [
    ...piles.flatMap(({ performer }) => [performer, roleAbove(performer)]),
    'cityManager',
  ])
  const staffFor = ({ told, performer, responsibleStaffId }: OverduePile): readonly string[] => {
    if (told === 'above') return holders.get(roleAbove(performer)) ?? holders.get('cityManager') ?? []
    return responsibleStaffId ? [responsibleStaffId] : (holders.get(performer) ?? [])
  }
  const people = new Map<string, OverduePile[]>()
  for (const pile of piles)
    for (const staffId of staffFor(pile)) {
      const recipient = `${pile.told} ${staffId}`
      people.set(recipient, [...(people.get(recipient) ?? []), pile])
    }
  return people
}

const staffOf = (recipient: string) => recipient.split(' ')[1]!

function inWords(titles: readonly InTwoLanguages[], language: 'zh' | 'en'): string {
  const named = [...new Set(titles.map((title) => title[language]))]
  const more = named.length > titlesNamed ? { zh: '等', en: ', …' }[language] : ''
  return named.slice(0, titlesNamed).join({ zh: '、', en: ', ' }[language]) + more
}
