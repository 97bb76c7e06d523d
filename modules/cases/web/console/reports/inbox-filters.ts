import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { choiceFilter } from '#design/list/filters.ts'
import type { Filter } from '#design/list/model.ts'
import { defineTexts, useSay, useTexts } from '#design/texts.ts'
import {
  nameOfDepartment,
  nameOfStaff,
  searchDepartments,
  searchFormerStaffToo,
} from '#modules/organization/web/pick.ts'
import { countedFor } from '../../../contract.ts'
import { cases, estate } from '../api.ts'
import { developerTexts } from '../developer/texts.ts'

const texts = defineTexts({
  zh: {
    category: '分类',
    person: '负责人',
    department: '责任部门',
    opened: '受理日',
    closed: '结案日',
    due: '承诺完成日',
    reopened: '重开过',
    closure: '结案方式',
    closures: {
      confirmed: '客户确认',
      documentedOffer: '书面方案',
      withdrawn: '客户撤回',
      notConfirmed: '客户未回复',
      merged: '并入别的个案',
    } as Record<string, string>,
    counted: '统计口径',
    countedFor: {
      opened: '计入受理',
      answer: '计入首次答复',
      answerLate: '首次答复晚了',
      due: '计入按期解决',
      unsolved: '没有按期解决',
      special: '特殊个案',
      rated: '客户评价过',
      promiseLate: '现在承诺超期',
    },
    building: '楼栋',
    floor: '楼层',
  },
  en: {
    category: 'Topic',
    person: 'Person',
    department: 'Department',
    opened: 'Opened on',
    closed: 'Closed on',
    due: 'Promised end',
    reopened: 'Opened again',
    closure: 'How it ended',
    closures: {
      confirmed: 'Confirmed',
      documentedOffer: 'Documented offer',
      withdrawn: 'Withdrawn',
      notConfirmed: 'Customer did not answer',
      merged: 'Went into another',
    } as Record<string, string>,
    counted: 'Counted as',
    countedFor: {
      opened: 'Opened',
      answer: 'First answer due',
      answerLate: 'First answer late',
      due: 'End due',
      unsolved: 'Not solved in time',
      special: 'Special case',
      rated: 'Rated',
      promiseLate: 'Promise overdue now',
    },
    building: 'Building',
    floor: 'Floor',
  },
})

/** What the figures of reports lead to. */
export function useReportFilters(): Filter[] {
  const t = useTexts(texts)
  const d = useTexts(developerTexts)
  const say = useSay()
  const { data: topics } = useQuery(cases.query.listCategories())
  const { projectId } = useSearch({ strict: false }) as { projectId?: string }
  const { data: buildings } = useQuery({
    ...estate.query.listBuildings({ params: { projectId: projectId ?? '' } }),
    enabled: Boolean(projectId),
  })
  return [
    {
      kind: 'choice',
      key: 'categoryId',
      title: t.category,
      several: true,
      options: topics?.items.map((topic) => ({ value: topic.id, label: say(topic) })) ?? [],
    },
    {
      kind: 'entity',
      key: 'ownerStaffId',
      title: t.person,
      search: searchFormerStaffToo,
      labelOf: nameOfStaff,
    },
    {
      kind: 'entity',
      key: 'departmentId',
      title: t.department,
      search: searchDepartments,
      labelOf: nameOfDepartment,
    },
    { kind: 'dates', key: 'opened', title: t.opened, from: 'openedFrom', until: 'openedUntil' },
    { kind: 'dates', key: 'closed', title: t.closed, from: 'closedFrom', until: 'closedUntil' },
    { kind: 'dates', key: 'due', title: t.due, from: 'dueFrom', until: 'dueUntil' },
    {
      kind: 'choice',
      key: 'closure',
      title: t.closure,
      several: true,
      options: Object.entries(t.closures).map(([value, label]) => ({ value, label })),
    },
    { kind: 'flag', key: 'reopened', title: t.reopened },
    choiceFilter('developerWay', d.filter, ['direct', 'throughProperty'], d.ways),
    choiceFilter('countedFor', t.counted, countedFor, t.countedFor),
    ...(buildings
      ? [
          {
            kind: 'choice' as const,
            key: 'buildingId',
            title: t.building,
            options: buildings.buildings.map(({ id, name }) => ({ value: id, label: name })),
          },
          { kind: 'text' as const, key: 'floor', title: t.floor },
        ]
      : []),
  ]
}
