import { languagesOf } from '#modules/identity/index.ts'
import { ancestorsOf, holdersOfRoles, projectsBelow, type RoleHolder } from '#modules/organization/index.ts'
import {
  addDays,
  chinaWorkingCalendar,
  localDateOf,
  mondayToFriday,
  startOfLocalDay,
} from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { isTime, type MorningSetting, readerRoles, settingAt, toldBy } from '../morning.ts'
import { composeMorning } from '../queries/compose-morning.ts'
import { morningStore } from '../stores/mornings.ts'
import { mailMorning } from './mail-morning.ts'

const minute = 60_000
const calendar = chinaWorkingCalendar({ weekly: mondayToFriday([{ from: 540, to: 1080 }]) })

interface Place {
  readers: RoleHolder[]
  day: string
  setting: MorningSetting
}

/** Every five minutes: the page of those whose morning has come, once a reader and day; each place commits by itself. */
export const writeMornings = (baseUrl: string) =>
  defineJob('insights.write-mornings', (database) => writeDueMornings(database, baseUrl))

export async function writeDueMornings(database: Pick<Database, 'asSystem'>, baseUrl: string): Promise<void> {
  const places = await database.asSystem('write the morning pages', (work) => placesDue(work))
  for (const place of places)
    await database.asSystem('write the morning pages', (work) => writePlace(work, place, baseUrl))
}

/** The places whose time has come, with those of their readers who have no page of the day. */
async function placesDue(work: Work): Promise<Place[]> {
  const holders = await holdersOfRoles(work, readerRoles)
  const store = morningStore(work)
  const [settings, lines, made] = await Promise.all([
    store.settings(),
    ancestorsOf(work, [...new Set(holders.map(({ nodeId }) => nodeId))]),
    store.made(
      holders.map(({ staffId }) => staffId),
      addDays(work.now.toISOString().slice(0, 10), -1),
    ),
  ])
  return [...Map.groupBy(holders, ({ nodeId }) => nodeId)].flatMap(([nodeId, all]) => {
    const day = localDateOf(work.now, all[0]!.timezone)
    const since = Math.floor((work.now.getTime() - startOfLocalDay(day, all[0]!.timezone).getTime()) / minute)
    const setting = settingAt(nodeId, lines.get(nodeId) ?? [], settings)
    const readers = all.filter(({ staffId }) => !made.has(`${staffId} ${day}`))
    return readers.length && isTime(setting, { day, minute: since }, calendar)
      ? [{ readers, day, setting }]
      : []
  })
}

async function writePlace(work: Work, { readers, day, setting }: Place, baseUrl: string): Promise<void> {
  const { nodeId, nodeName, timezone } = readers[0]!
  const projectIds = await projectsBelow(work, nodeId)
  if (projectIds.length === 0) return
  const content = await composeMorning(work, { projectIds, ...toldBy(day, timezone, setting, calendar) })
  const languageOf = await languagesOf(
    work,
    readers.map(({ staffId }) => staffId),
  )
  for (const { staffId, name } of readers) {
    const isNew = await morningStore(work).add({ staffId, day, nodeName, content })
    if (isNew)
      await mailMorning(work, {
        staffId,
        name,
        language: languageOf(staffId),
        day,
        nodeName,
        content,
        baseUrl,
      })
  }
}
