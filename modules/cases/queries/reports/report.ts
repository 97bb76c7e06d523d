import { departmentsById, staffById } from '#modules/organization/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { rulebookOf } from '../../rulebook.ts'
import type { Sort } from '#platform/contract/index.ts'
import { type Dimension, figuresOf, monthsOf, periodBefore, type ReportOrder, sumOf } from '../../measures.ts'
import { type Apart, type Asked, pageOfTallies, talliesBy, type TallyRow } from './tallies.ts'

/** How the cases of a period went, beside the period of the same length before, and month by month. */
export async function reportSummary(work: Work, asked: Asked) {
  const before = periodBefore(asked)
  const months = await talliesBy(work, { ...asked, from: before.from }, { facet: 'all', by: 'month' })
  const isNow = ({ key }: TallyRow) => key >= asked.from
  return {
    total: figuresOf(sumOf(months.filter(isNow))),
    before: { ...before, ...figuresOf(sumOf(months.filter((row) => !isNow(row)))) },
    months: sorted(months).map(({ key, ...counts }) => ({ month: key, ...figuresOf(counts) })),
  }
}

const sorted = (rows: readonly TallyRow[]) => rows.toSorted((one, two) => (one.key < two.key ? -1 : 1))

interface ReportQuery extends Asked {
  by: Dimension
  sort?: Sort<ReportOrder>
  limit?: number
  after?: string
}

/** The figures of each project, topic, department, person, way in, month or quarter; most cases first, or in time. */
export async function caseReport(work: Work, { by, sort, limit, after, ...asked }: ReportQuery) {
  const isTime = by === 'month' || by === 'quarter'
  const { items: rows, next } = await pageOfTallies(work, asked, apartBy(by), {
    sort: sort ?? (isTime ? 'time' : '-opened'),
    ...(limit && { limit }),
    ...(after && { after }),
  })
  const nameOf = await namesOf(
    work,
    by,
    rows.map(({ key }) => key),
  )
  return { items: rows.map(({ key, ...counts }) => ({ key, ...nameOf(key), ...figuresOf(counts) })), next }
}

const apartBy = (by: Dimension): Apart =>
  by === 'project' || by === 'month' || by === 'quarter' ? { facet: 'all', by } : { facet: by, by: 'key' }

interface Named {
  zh: string
  en: string
  /** The topics below, the months in it: what a link to the cases has to name. */
  ids: string[]
}

const unnamed = { zh: '未定', en: 'Not set', ids: [] }

async function namesOf(work: Work, by: Dimension, keys: readonly string[]): Promise<(key: string) => Named> {
  const known = keys.filter(Boolean)
  const plain = (name: string | undefined, key: string) =>
    name === undefined ? unnamed : { zh: name, en: name, ids: [key] }
  switch (by) {
    case 'project': {
      const projects = await projectsById(work, known)
      return (key) => plain(projects.get(key)?.name, key)
    }
    case 'department': {
      const departments = await departmentsById(work, known)
      return (key) => plain(departments.get(key)?.name, key)
    }
    case 'person': {
      const staff = await staffById(work, known)
      return (key) => plain(staff.get(key)?.name, key)
    }
    case 'channel':
      return (key) => plain(key, key)
    case 'category':
      return topicNames(work)
    case 'month':
    case 'quarter':
      return (key) => ({ zh: key, en: key, ids: Object.values(monthsOf(key)) })
  }
}

/** 房屋质量 · 渗漏, and every topic below it. */
async function topicNames(work: Work): Promise<(key: string) => Named> {
  const { categories } = await rulebookOf(work)
  const below = (id: string): string[] => [
    id,
    ...[...categories.values()].filter(({ parentId }) => parentId === id).flatMap((one) => below(one.id)),
  ]
  return (key) => {
    const topic = categories.get(key)
    if (!topic) return unnamed
    const parent = topic.parentId ? categories.get(topic.parentId) : undefined
    const line = [parent, topic].filter((one) => one !== undefined)
    return {
      zh: line.map(({ zh }) => zh).join(' · '),
      en: line.map(({ en }) => en).join(' · '),
      // A root stands for the cases that were sorted no further.
      ids: parent ? below(key) : [key],
    }
  }
}
