import type { ImportKind, RowResult } from '#platform/importing/kind.ts'
import type { Field } from '#platform/spreadsheets/index.ts'
import { type EventOutcome, importEvents } from '../actions/import-events.ts'
import type { EventField } from '../event-row.ts'

const field = (
  key: EventField,
  zh: string,
  en: string,
  aliases: string[],
  required = false,
): Field<EventField> => ({
  key,
  label: { zh, en },
  aliases,
  required,
})

/** Visits, subscriptions and other events of the journey, as a sales office keeps its list. */
export const recordedEventsImport: ImportKind = {
  key: 'journeyEvents',
  label: { zh: '旅程事件（来访、认购等）', en: 'Journey events (visits, subscriptions …)' },
  hint: {
    zh: '每行一件事：事件、日期，加上客户姓名和电话，或房号。已登记过的不会重复。',
    en: 'One event a row: what and when, with name and phone of the customer, or the home. What is known is left alone.',
  },
  permission: 'journey.recordProject',
  needsProject: true,
  fields: [
    field('kind', '事件', 'Event', ['事件类型', '类型', '事项', '登记类型'], true),
    field('on', '日期', 'Day', ['发生日期', '来访日期', '认购日期', '登记日期', '时间日期'], true),
    field('time', '时间', 'Time', ['时刻', '来访时间', '认购时间', '具体时间']),
    field('name', '客户姓名', 'Customer', ['姓名', '客户', '来访客户', '认购人']),
    field('phone', '联系电话', 'Phone', ['电话', '手机', '手机号', '手机号码', '联系方式', '客户电话']),
    field('home', '房号', 'Home', ['房号编码', '房源', '房屋', '房间号', '室号', '认购房源']),
    field('building', '楼栋', 'Building', ['栋', '栋号', '楼号', '幢']),
    field('unit', '单元', 'Unit', ['单元号']),
    field('note', '说明', 'Note', ['备注', '原因', '情况说明']),
  ],
  apply: async (work, { projectId }, rows) => {
    const events = rows.map(({ rowNumber, cells }) => {
      const given = Object.entries(cells).map(([key, { raw, text }]) => [
        key,
        key === 'on' && typeof raw === 'number' ? raw : text || null,
      ])
      return { row: rowNumber, ...Object.fromEntries(given) }
    })
    return (await importEvents(work, projectId!, events)).map(toResult)
  },
}

function toResult(outcome: EventOutcome): RowResult {
  return outcome.result === 'problem'
    ? { rowNumber: outcome.row, outcome: 'faulty', problems: outcome.problems }
    : { rowNumber: outcome.row, outcome: outcome.result, problems: [] }
}
