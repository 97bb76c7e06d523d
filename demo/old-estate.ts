import { createCommonFacility } from '#modules/estate/actions/create-commons.ts'
import { staffActor } from '#modules/identity/index.ts'
import { drawList } from '#modules/renewal/actions/draw-list.ts'
import { beginSurvey, lookAtLine, sealSurvey } from '#modules/renewal/actions/survey.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Actor, Work } from '#platform/work/index.ts'
import { type Common, pollWords, sampleRenewal, kindWords } from './content/renewal.ts'
import { sampleDocument, sampleSignature } from './content/sample-files.ts'
import { build, type PlacedProject, type World } from './world.ts'

/** What was told at that time is not told again: no job is left behind. */
export const quietly = (work: Work): Work => ({ ...work, enqueue: () => {} })

/** Somebody does something on a day of the past; `day` counts back from today where it is a number. */
export type As = <T>(role: string, day: number | string, run: (work: Work) => Promise<T>) => Promise<T>

/** The project on the list, with its people, and the pictures and papers that its story needs. */
export interface OldEstate {
  projectId: string
  programmeId: string
  as: As
  pictures: Record<'lift' | 'pump' | 'garden', { before: string; after: string }>
  signatureId: string
  paperId: string
}

/** Puts the project on the list on a day of the past; null where nobody is there to lead. */
export async function openOldEstate(
  world: World,
  project: PlacedProject,
  day: number | string,
  commons: readonly Common[],
): Promise<OldEstate | null> {
  setDay(world, day)
  const opened = await build(world, (work) => listProject(quietly(work), project, commons))
  if (!opened) return null
  const { actors, ...estate } = opened
  const permissionOf: Record<string, string> = { engineering: 'survey', cityManager: 'decide' }
  const as: As = (role, day, run) => {
    setDay(world, day)
    const permission = `renewal.${permissionOf[role] ?? 'lead'}`
    return world.database.withWork({ actor: actors.get(role)!, permission, action: 'demo' }, (work) =>
      run(quietly(work)),
    )
  }
  return { ...estate, as }
}

function setDay(world: World, day: number | string): void {
  const on = typeof day === 'string' ? day : addDays(world.today, -day)
  world.clock.set(new Date(`${on}T10:00:00+08:00`))
}

async function listProject(work: Work, { id: projectId }: PlacedProject, commons: readonly Common[]) {
  const holders = await work.sql<{ role: string; staffId: string }>(
    `SELECT DISTINCT ON (p.role) p.role, a.staff_id AS "staffId" FROM scope.project_branch b
       JOIN organization.post p ON p.node_id = b.node_id JOIN organization.appointment a ON a.post_id = p.id
       JOIN organization.staff s ON s.id = a.staff_id
      WHERE b.project_id = $1 AND p.role IN ('customerRelations', 'engineering', 'cityManager') ORDER BY p.role, s.staff_number`,
    [projectId],
  )
  const actors = new Map<string, Actor>()
  for (const { role, staffId } of holders) {
    const actor = await staffActor(work, staffId)
    if (actor) actors.set(role, actor)
  }
  if (actors.size < 3) return null
  for (const { kind, name, location } of commons)
    await createCommonFacility(work, projectId, { kind: kindWords[kind], name, location })
  await drawList(work, projectId)
  const [programme] = await work.sql<{ id: string }>(
    'SELECT id FROM renewal.programme WHERE project_id = $1',
    [projectId],
  )
  if (!programme) return null
  const keep = async (bytes: Promise<Buffer> | Buffer, name: string) =>
    (await storeFile(work, { bytes: await bytes, name, projectId })).fileId
  const pair = async (thing: 'lift' | 'pump' | 'garden', name: string) => ({
    before: await keep(sampleRenewal(thing, false), `${name} 改造前.jpg`),
    after: await keep(sampleRenewal(thing, true), `${name} 改造后.jpg`),
  })
  return {
    projectId,
    programmeId: programme.id,
    actors,
    pictures: {
      lift: await pair('lift', '客梯'),
      pump: await pair('pump', '水泵'),
      garden: await pair('garden', '步道灯'),
    },
    signatureId: await keep(sampleSignature(), '业主代表签名.png'),
    paperId: await keep(sampleDocument('Renewal papers'), '决议与合同.pdf'),
  }
}

/** The survey of the common parts, from the sheet to its seal. */
export async function surveyEstate(
  { as, programmeId, pictures }: OldEstate,
  commons: readonly Common[],
  [lookedOn, sealedOn]: readonly [number | string, number | string],
): Promise<void> {
  const photoOf: Record<string, string> = {
    客梯: pictures.lift.before,
    生活水泵: pictures.pump.before,
    园区照明: pictures.garden.before,
  }
  await as('engineering', lookedOn, async (work) => {
    const { lines } = await beginSurvey(work, programmeId, 1)
    for (const { id: lineId, name, version } of lines) {
      const { condition, urgency, remark, estimate } = commons.find((common) => common.name === name)!
      const photo = photoOf[name]
      await lookAtLine(work, lineId, {
        version,
        condition,
        urgency,
        remark,
        estimateFen: estimate * 100,
        fileIds: photo ? [photo] : [],
      })
    }
  })
  await as('engineering', sealedOn, (work) => sealSurvey(work, programmeId, 2))
}

/** What may be wished for: the entries that are worn. */
export async function wornLines(work: Work, programmeId: string): Promise<string[]> {
  const lines = await work.sql<{ id: string }>(
    'SELECT id FROM renewal.survey_line WHERE programme_id = $1 AND condition <= 3',
    [programmeId],
  )
  return lines.map(({ id }) => id)
}

/** A third of the households answered: most of them lift and pump first. */
export const answerPolls = (work: Work, projectId: string) =>
  work.sql(
    `INSERT INTO renewal.answer (id, project_id, poll_id, household_id, home_id, person_id, option_ids, wish, at)
     SELECT uuidv7(), $1, q.id, h.household_id, h.home_id, h.person_id,
            array_remove(CASE h.at % 7 WHEN 0 THEN ARRAY[o.ids[3], o.ids[1]] WHEN 1 THEN ARRAY[o.ids[2], o.ids[1], o.ids[4]]
                          WHEN 2 THEN ARRAY[coalesce(o.ids[4], o.ids[3])] WHEN 3 THEN ARRAY[o.ids[1], o.ids[2], o.ids[5]] ELSE ARRAY[o.ids[1], o.ids[2]] END, NULL),
            CASE WHEN h.at % 90 = 0 THEN ($2::text[])[h.at / 90 % 3 + 1] ELSE '' END, $3
       FROM (SELECT DISTINCT ON (household_id) household_id, home_id, person_id, row_number() OVER (ORDER BY home_id) AS at
               FROM customers.holding WHERE project_id = $1 AND kind = 'owner' AND until_on IS NULL ORDER BY household_id, id) h,
            (SELECT id FROM renewal.poll WHERE project_id = $1) q,
            LATERAL (SELECT array_agg(id ORDER BY (SELECT k.at FROM unnest($4::text[]) WITH ORDINALITY k(name, at) WHERE p.title LIKE '%' || k.name)) AS ids
                       FROM renewal.poll_option p WHERE p.poll_id = q.id) o
      WHERE h.at % 3 = 0`,
    [projectId, [...pollWords.wishes], work.now, pollWords.mostWished],
  )
