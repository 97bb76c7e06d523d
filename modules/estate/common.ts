/** What owners share (Civil Code art. 271, 282): parts of the building, and equipment. */
export const commonSorts = ['part', 'facility'] as const
export type CommonSort = (typeof commonSorts)[number]

export const commonOrders = ['name', 'kind'] as const

/** 3栋 1号电梯（东侧）: where it is, what it is, where exactly. */
export const commonLabel = ({
  buildingName,
  name,
  location,
}: {
  buildingName: string | null
  name: string
  location: string | null
}): string =>
  [
    buildingName && !name.startsWith(buildingName) ? `${buildingName} ` : '',
    name,
    location ? `（${location}）` : '',
  ].join('')
