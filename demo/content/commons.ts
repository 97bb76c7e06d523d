/** What owners of the estate of the known share: in the first building, and in the whole estate. */
export const sharedInBuilding = [
  ['电梯', '1号电梯', '东侧'],
  ['电梯', '2号电梯', '西侧'],
  ['电梯', '3号电梯', '货梯厅'],
] as const
export const sharedParts = [
  ['公区', '大堂', true],
  ['屋面', '屋面', true],
  ['车库', '地下车库', false],
  ['绿化', '中心花园', false],
  ['门岗', '东门岗', false],
] as const

/** What somebody added to the usual plan. */
export const equipmentLedge = {
  key: 'equipment1',
  kind: 'equipment',
  zh: '设备平台',
  en: 'Equipment ledge',
  x: 0,
  y: 9.6,
  w: 2,
  h: 1.4,
} as const
