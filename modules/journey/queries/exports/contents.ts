import { actionInHand } from '../action-in-hand.ts'
import { presentLines } from '../action-line.ts'
import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { maskName } from '#platform/text/index.ts'
import { holds, type Work } from '#platform/work/index.ts'
import { type ActionToExport, daysOfQuarter, type ExportAbout } from '../../exports/evidence-export.ts'

const conditions: Record<ExportAbout['kind'], string> = {
  action: 'a.id = $1',
  person: 'j.person_id = $1',
  home: 'j.home_id = $1',
  project: 'a.project_id = $1',
  quarter: '$1::uuid IS NULL AND a.project_id IN (SELECT s.project_id FROM journey.project_setting s)',
}

/** The actions of an export in their order: what was done, waived or proven, and what should have been done by now. */
export function contentsOf(work: Work, about: ExportAbout, most: number): Promise<ActionToExport[]> {
  return asked<ActionToExport>(
    work,
    about,
    'a.id, coalesce(e.pieces, 0) AS pieces, coalesce(e.bytes, 0) AS bytes',
    `ORDER BY a.project_id, a.home_id NULLS FIRST, a.due_on, a.id LIMIT ${most}`,
  )
}

/** Whether there is anything to export; the first action found will do. */
export async function hasContents(work: Work, about: ExportAbout): Promise<boolean> {
  return (await asked(work, about, '1', 'LIMIT 1')).length > 0
}

function asked<Row>(
  work: Work,
  { kind, subjectId, quarter }: ExportAbout,
  columns: string,
  end: string,
): Promise<Row[]> {
  const days = quarter ? daysOfQuarter(quarter) : { from: null, before: null }
  return work.sql<Row>(
    `SELECT ${columns} FROM journey.action a
       JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
       JOIN journey.project_setting s ON s.project_id = a.project_id
       LEFT JOIN LATERAL (SELECT count(*)::int AS pieces, sum(f.size)::float8 AS bytes FROM journey.evidence e
                            LEFT JOIN platform.file f ON f.id = e.file_id
                           WHERE e.project_id = a.project_id AND e.action_id = a.id) AS e ON true
      WHERE ${conditions[kind]}
        AND ($2::date IS NULL OR a.due_on >= $2 AND a.due_on < $3 OR a.done_on >= $2 AND a.done_on < $3)
        AND (a.done_at IS NOT NULL OR a.waived_at IS NOT NULL OR e.pieces > 0
          OR a.is_applicable AND a.due_from <= ($4::timestamptz AT TIME ZONE s.timezone)::date) ${end}`,
    [subjectId, days.from, days.before, work.now],
  )
}

/** What the cover says the export is about; "not found" outside the scope. */
export async function titleOf(work: Work, about: ExportAbout, language: 'zh' | 'en'): Promise<string> {
  const quarter = about.quarter && quarterInWords(about.quarter, language)
  const subject = about.subjectId && (await subjectOf(work, about.kind, about.subjectId, language))
  return [subject, quarter].filter(Boolean).join(' · ')
}

export function quarterInWords(quarter: string, language: 'zh' | 'en'): string {
  const [year, number] = quarter.split('-Q') as [string, string]
  return language === 'zh'
    ? `${year} 年第${'一二三四'[Number(number) - 1]}季度`
    : `${['First', 'Second', 'Third', 'Fourth'][Number(number) - 1]} quarter of ${year}`
}

async function subjectOf(
  work: Work,
  kind: ExportAbout['kind'],
  id: string,
  language: 'zh' | 'en',
): Promise<string> {
  if (kind === 'action') {
    const { action, standard, today } = await actionInHand(work, id)
    const [line] = await presentLines(work, [action], () => today)
    return [line?.home, standard.title[language]].filter(Boolean).join(' · ')
  }
  const found = await nameOf(work, kind, id)
  if (!found) throw common.notFound()
  return found
}

async function nameOf(work: Work, kind: ExportAbout['kind'], id: string): Promise<string | undefined> {
  if (kind === 'home') return (await homesById(work, [id])).get(id)?.label
  if (kind === 'project') return (await projectsById(work, [id])).get(id)?.name
  const name = (await personsById(work, [id])).get(id)?.name
  return name && (holds(work.actor, 'customers.read') ? name : maskName(name))
}
