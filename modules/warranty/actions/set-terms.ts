import { projectsById } from '#modules/estate/index.ts'
import { nodesById } from '#modules/organization/index.ts'
import { isIsoDate } from '#platform/calendar/index.ts'
import { type FieldProblem, refusals as common } from '#platform/errors/index.ts'
import { orTaken, refuseStale, type Work } from '#platform/work/index.ts'
import type { Component } from '../component.ts'
import { refusals } from '../errors.ts'
import { shownTerm, shownTerms } from '../queries/list-terms.ts'
import { termStore } from '../stores/terms.ts'
import { isBelow, type Term, type Terms } from '../term.ts'
import { usualTerms } from '../usual-terms.ts'

const depths = { group: 0, region: 1, cityCompany: 2, projectCompany: 3 } as const
const ofProject = 4

interface TermInput extends Terms {
  nodeId: string
  projectId?: string | null
  component: Component
  fromOn: string
}

/** Sets the terms of a component for a branch or one project, for homes delivered from that day on. */
export async function addTerm(work: Work, { projectId = null, ...input }: TermInput) {
  const project = projectId ? (await projectsById(work, [projectId])).get(projectId) : undefined
  if (projectId && !project) throw common.notFound()
  const nodeId = project?.nodeId ?? input.nodeId
  refuseImpossible(input.component, input)
  const id = work.newId()
  const depth = project ? ofProject : await depthOf(work, nodeId)
  await orTaken(
    () => termStore(work).add({ ...input, id, nodeId, projectId, depth }),
    {},
    (options) => refusals.termExists({ fromOn: input.fromOn }, options),
  )
  return shownTerm(work, id)
}

/** Changes what was set; homes delivered from that day on follow at once. */
export async function changeTerm(
  work: Work,
  termId: string,
  { version, fromOn, ...terms }: Terms & { version: number; fromOn: string },
) {
  const store = termStore(work)
  const known = await store.byId(termId)
  await refuseStale(version, { ...known, theirs: () => shownTerm(work, termId) })
  refuseImpossible(known.component, terms)
  const changed = await orTaken(
    () => store.change(termId, fromOn, terms),
    {},
    (options) => refusals.termExists({ fromOn }, options),
  )
  if (changed.length === 0) throw common.notFound()
  return shownTerm(work, termId)
}

interface SeasonInput {
  from: string
  until: string
}

/** Enters the heating season of a city, or of any branch. */
export async function addCalendar(work: Work, { nodeId, ...season }: SeasonInput & { nodeId: string }) {
  const depth = await depthOf(work, nodeId)
  refuseNoDay(season)
  await orTaken(
    () => termStore(work).addCalendar(nodeId, depth, season),
    {},
    (options) => refusals.calendarExists({}, options),
  )
  return (await shownTerms(work)).calendars.find((one) => one.nodeId === nodeId)!
}

/** Changes a heating season. */
export async function changeCalendar(
  work: Work,
  calendarId: string,
  { version, ...season }: SeasonInput & { version: number },
) {
  const store = termStore(work)
  const known = await store.calendarById(calendarId)
  const shown = async () => (await shownTerms(work)).calendars.find(({ id }) => id === calendarId)!
  await refuseStale(version, { ...known, theirs: shown })
  refuseNoDay(season)
  if ((await store.changeCalendar(calendarId, season)).length === 0) throw common.notFound()
  return shown()
}

/** Below the top of one's own reach nothing is set; above it nothing is in sight. */
export async function depthOf(work: Work, nodeId: string): Promise<number> {
  const node = (await nodesById(work, [nodeId])).get(nodeId)
  const mayWrite =
    node &&
    (await work.sql(
      `SELECT 1 WHERE (SELECT scope.sees_everything()) OR EXISTS (SELECT 1 FROM scope.node_branch b
        WHERE b.node_id = $1 AND b.ancestor_id = ANY ((SELECT scope.nodes())::uuid[]))`,
      [nodeId],
    ))
  if (!mayWrite?.length) throw common.notFound()
  return depths[node!.kind]
}

/** The promise and the minimum never lie below the law; where the law names no term, there is none to fall below. */
function refuseImpossible(component: Component, { builder, floor, promised }: Terms): void {
  const law = usualTerms[component]
  const least = (term: Term | null) => (term && isBelow(term, law.floor) ? law.floor : (term ?? law.floor))
  const fields: FieldProblem[] = []
  if (law.builder && isBelow(builder, law.builder))
    fields.push({
      path: 'body.builder',
      zh: '不得短于《建设工程质量管理条例》第四十条规定的最低期限。',
      en: 'Not below the minimum of art. 40 of the regulation on the quality of construction.',
    })
  if (isBelow(floor, law.floor))
    fields.push({
      path: 'body.floor',
      zh: '不得短于法定最低期限（建房〔1998〕102 号）。',
      en: 'Not below the legal minimum of 1998.',
    })
  if (isBelow(promised, least(floor)))
    fields.push({
      path: 'body.promised',
      zh: '承诺期限不得短于法定最低期限。请填不短于左侧“法定最低”的期限。',
      en: 'A promise is not below the legal minimum. Please enter at least that.',
    })
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
}

function refuseNoDay({ from, until }: SeasonInput): void {
  const fields = (['from', 'until'] as const).flatMap((name): FieldProblem[] => {
    const monthDay = { from, until }[name]
    return isIsoDate(`2000-${monthDay}`)
      ? []
      : [
          {
            path: `body.${name}`,
            zh: '没有这一天，请按“月-日”填写。',
            en: 'There is no such day; month and day, please.',
          },
        ]
  })
  if (fields.length === 0 && from === until)
    fields.push({
      path: 'body.until',
      zh: '结束日不能与开始日相同。',
      en: 'It ends on another day than it begins.',
    })
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
}
