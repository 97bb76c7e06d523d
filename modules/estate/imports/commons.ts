import type { ImportKind, ImportRow, RowProblem, RowResult } from '#platform/importing/kind.ts'
import { parseDate } from '#platform/text/dates.ts'
import type { Work } from '#platform/work/index.ts'
import { createCommonFacility, createCommonPart } from '../actions/create-commons.ts'
import { changeCommon } from '../actions/change-common.ts'
import { allCommons, type CommonCard } from '../queries/commons.ts'
import { readBuilding } from '../place-words.ts'
import { listBuildings } from '../queries/list-buildings.ts'

const facilities = /设施|设备|facility|equipment/i
const unknownBuilding = {
  field: 'building',
  zh: '本项目没有这一栋，整个小区共用的请留空。',
  en: 'This project has no such building; leave it empty for the whole estate.',
}
const unreadableDay = {
  field: 'installedOn',
  zh: '看不出是哪一天，请写成 2022-12-01。',
  en: 'Not a day; write it like 2022-12-01.',
}

/** What owners share, from a list as the surveyor keeps it: one part or facility a row. */
export const commonsImport: ImportKind = {
  key: 'commons',
  label: { zh: '共用部位与设施', en: 'Common parts and facilities' },
  hint: {
    zh: '每行一处。楼栋留空表示整个小区共用；同一栋同名的算同一处，再次导入会更新。',
    en: 'One a row. Without a building it serves the whole estate; the same name in the same building is the same one.',
  },
  permission: 'estate.edit',
  needsProject: true,
  fields: [
    {
      key: 'name',
      label: { zh: '名称', en: 'Name' },
      aliases: ['部位名称', '设施名称', '设备名称', '部位'],
      required: true,
    },
    {
      key: 'of',
      label: { zh: '部位或设施', en: 'Part or facility' },
      aliases: ['性质', '大类'],
      required: false,
    },
    {
      key: 'kind',
      label: { zh: '类别', en: 'Kind' },
      aliases: ['种类', '系统', '分类', '类型'],
      required: false,
    },
    {
      key: 'building',
      label: { zh: '楼栋', en: 'Building' },
      aliases: ['栋', '栋号', '楼号', '幢号', '座'],
      required: false,
    },
    {
      key: 'location',
      label: { zh: '位置', en: 'Place' },
      aliases: ['安装位置', '所在位置', '具体位置'],
      required: false,
    },
    {
      key: 'installedOn',
      label: { zh: '安装日期', en: 'Installed on' },
      aliases: ['投用日期', '启用日期'],
      required: false,
    },
  ],
  apply: async (work, { projectId, seen }, rows) => {
    const { buildings } = await listBuildings(work, projectId!)
    const known = new Map((await allCommons(work, projectId!)).map((one) => [keyOf(one), one]))
    const results: RowResult[] = []
    for (const row of rows) results.push(await take(work, projectId!, row, { buildings, known, seen }))
    return results
  },
}

interface Around {
  buildings: readonly { id: string; number: string }[]
  known: Map<string, CommonCard>
  seen: Map<string, number>
}

async function take(
  work: Work,
  projectId: string,
  row: ImportRow,
  { buildings, known, seen }: Around,
): Promise<RowResult> {
  const { rowNumber, cells } = row
  const said = (key: string) => cells[key]?.text.trim() || null
  const problems: RowProblem[] = []
  const number = said('building') && readBuilding(said('building')!)
  const building = buildings.find(
    (one) => number && one.number.replace(/^0+/, '') === number.replace(/^0+/, ''),
  )
  if (said('building') && !building) problems.push(unknownBuilding)
  const day = said('installedOn') === null ? null : parseDate(cells['installedOn']!.text)
  if (day && !day.ok) problems.push(unreadableDay)
  const name = said('name')
  if (!name) problems.push({ field: 'name', zh: '请写名称。', en: 'Please write the name.' })
  const of = facilities.test(`${said('of') ?? ''}`) || day ? ('facility' as const) : ('part' as const)
  const key = keyOf({ of, buildingId: building?.id ?? null, name: name ?? '' })
  if (seen.has(key))
    problems.push({
      field: 'name',
      zh: `与第 ${seen.get(key)} 行是同一处。`,
      en: `The same as row ${seen.get(key)}.`,
    })
  if (problems.length) return { rowNumber, outcome: 'faulty', problems }
  seen.set(key, rowNumber)
  const fields = {
    buildingId: building?.id ?? null,
    name: name!,
    kind: said('kind') ?? (of === 'part' ? '共用部位' : '共用设施'),
    location: said('location'),
    installedOn: day?.ok ? day.value : null,
  }
  const standing = known.get(key)
  if (!standing) {
    await (of === 'part'
      ? createCommonPart(work, projectId, fields)
      : createCommonFacility(work, projectId, fields))
    return { rowNumber, outcome: 'created', problems }
  }
  const isSame = (['kind', 'location', 'installedOn'] as const).every((one) => standing[one] === fields[one])
  if (isSame) return { rowNumber, outcome: 'unchanged', problems }
  await changeCommon(work, standing.id, { version: standing.version, ...fields })
  return { rowNumber, outcome: 'updated', problems }
}

const keyOf = ({ of, buildingId, name }: Pick<CommonCard, 'of' | 'buildingId' | 'name'>) =>
  `${of}:${buildingId ?? ''}:${name}`
