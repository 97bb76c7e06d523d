import type { ImportKind, RowResult } from '#platform/importing/kind.ts'
import type { Field } from '#platform/spreadsheets/index.ts'
import { type HomeOutcome, upsertHomes } from '../actions/upsert-homes.ts'
import type { HomeField } from '../home-row.ts'

const field = (
  key: HomeField,
  zh: string,
  en: string,
  aliases: string[],
  required = false,
): Field<HomeField> => ({
  key,
  label: { zh, en },
  aliases,
  required,
})

/** Homes of a project from a list as sales or the surveyor keeps it (domain 6.1: home code CITY-PROJECT-PHASE-BUILDING-UNIT-FLOORNO). */
export const homesImport: ImportKind = {
  key: 'homes',
  label: { zh: '房源清单', en: 'Homes' },
  hint: {
    zh: '每行一套。有房号编码，或写明楼栋与房号即可；分期、楼栋、户型没有的会自动建立。',
    en: 'One home a row: its code, or its building and number. Missing phases, buildings and layouts are made.',
  },
  permission: 'estate.edit',
  needsProject: true,
  fields: [
    field('homeCode', '房号编码', 'Home code', ['房屋编码', '房源编码', '房间编码', '编码']),
    field('phase', '分期', 'Phase', ['期', '期数', '项目分期']),
    field('building', '楼栋', 'Building', ['栋', '栋号', '楼号', '幢号', '幢', '座']),
    field('unit', '单元', 'Unit', ['单元号']),
    field('number', '房号', 'Number', ['室号', '房间号', '房间', '室', '门牌号', '房屋', '房源'], true),
    field('floor', '楼层', 'Floor', ['层', '所在层', '层数']),
    field('layout', '户型', 'Layout', ['房型', '户型名称']),
    field('grossArea', '建筑面积', 'Gross area', ['建面', '面积', '建筑面积㎡', '建筑面积(平方米)']),
    field('netArea', '套内面积', 'Net area', ['套内', '使用面积', '套内建筑面积']),
  ],
  apply: async (work, { projectId, seen }, rows) => {
    const homes = rows.map(({ rowNumber, cells }) => {
      const given = Object.entries(cells).map(([key, { raw, text }]) => [
        key,
        typeof raw === 'number' ? raw : text || null,
      ])
      return { row: rowNumber, ...Object.fromEntries(given) }
    })
    return (await upsertHomes(work, projectId!, homes, { seen })).map(toResult)
  },
}

function toResult(outcome: HomeOutcome): RowResult {
  return outcome.result === 'problem'
    ? { rowNumber: outcome.row, outcome: 'faulty', problems: outcome.problems }
    : { rowNumber: outcome.row, outcome: outcome.result, problems: [] }
}
