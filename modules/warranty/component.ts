import { listed } from '#platform/text/listed.ts'

/** Components with a warranty of their own (domain.md 4.1). */
export const components = [
  'structure',
  'roofWaterproofing',
  'wetRooms',
  'heatingCooling',
  'wiringAndPipes',
  'decoration',
  'doorsAndFittings',
  'drainBlockage',
  'sanitaryWare',
  'lampsAndSwitches',
] as const
export type Component = (typeof components)[number]

/** What all owners share, warranted by the builder for a building as a whole. */
export const commonComponents = [
  'structure',
  'roofWaterproofing',
  'wetRooms',
  'heatingCooling',
  'wiringAndPipes',
  'decoration',
  'doorsAndFittings',
] as const satisfies readonly Component[]

const names: Record<Component, { zh: string; en: string }> = {
  structure: { zh: '地基基础与主体结构', en: 'Foundation and main structure' },
  roofWaterproofing: { zh: '屋面防水', en: 'Roof waterproofing' },
  wetRooms: { zh: '卫生间、有防水要求的房间和外墙防渗漏', en: 'Wet rooms and outer walls' },
  heatingCooling: { zh: '供热与供冷', en: 'Heating and cooling' },
  wiringAndPipes: { zh: '电气管线、给排水管道与设备安装', en: 'Wiring, pipes and equipment' },
  decoration: { zh: '装修', en: 'Decoration' },
  doorsAndFittings: { zh: '门窗与五金', en: 'Doors, windows and fittings' },
  drainBlockage: { zh: '管道堵塞', en: 'Blocked drains' },
  sanitaryWare: { zh: '卫生洁具', en: 'Sanitary ware' },
  lampsAndSwitches: { zh: '灯具与电器开关', en: 'Lamps and switches' },
}

/** The components as a message names them. */
export const sayComponents = (list: readonly Component[], language: 'zh' | 'en'): string =>
  listed(
    list.map((component) => names[component][language]),
    language,
  )
