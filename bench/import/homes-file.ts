import { buffer } from 'node:stream/consumers'
import { tableStream } from '#platform/spreadsheets/index.ts'

const phases = 5
const homesPerFloor = 4
const floors = 33
const homesPerBuilding = homesPerFloor * floors * 2

const layouts = [
  ['三室两厅两卫', 128.5, 101.2],
  ['两室两厅一卫', 89.3, 70.1],
  ['四室两厅三卫', 168.75, 135.4],
] as const

const headings = ['分期', '栋号', '单元', '楼层', '房号', '户型', '建筑面积（㎡）', '套内面积']

/** A workbook with so many homes of one project, as sales keeps it. */
export function homesFile(homes: number): Promise<Buffer> {
  const columns = headings.map((header, index) => ({
    header,
    kind: index < 6 ? ('text' as const) : ('number' as const),
  }))
  return buffer(tableStream({ sheetName: '房源', columns, rows: rowsOf(homes) }))
}

function* rowsOf(homes: number): Generator<(string | number)[]> {
  const buildings = Math.ceil(homes / homesPerBuilding)
  for (let index = 0; index < homes; index++) {
    const building = Math.floor(index / homesPerBuilding)
    const inBuilding = index % homesPerBuilding
    const unit = Math.floor(inBuilding / (homesPerFloor * floors)) + 1
    const floor = Math.floor((inBuilding % (homesPerFloor * floors)) / homesPerFloor) + 1
    const door = (inBuilding % homesPerFloor) + 1
    const phase = Math.floor((building * phases) / buildings) + 1
    const [layout, gross, net] = layouts[door % layouts.length]!
    yield [
      `${phase}期`,
      `${building + 1}栋`,
      String(unit),
      String(floor),
      `${floor}${String(door).padStart(2, '0')}`,
      layout,
      gross,
      net,
    ]
  }
}
