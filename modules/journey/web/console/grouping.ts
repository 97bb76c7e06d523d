import type { Group, TodayItem } from './api.ts'

/** Actions under one heading. */
export interface Pile {
  key: string
  /** The time, or null where the heading is a building. */
  group: Group | null
  title: string
  items: TodayItem[]
}

/** By last day, in the order in which they press. */
export function byTime(items: readonly TodayItem[], titles: Record<Group, string>): Pile[] {
  return (['late', 'today', 'thisWeek', 'open'] as const)
    .map((group) => ({
      key: group,
      group,
      title: titles[group],
      items: items.filter((item) => item.group === group),
    }))
    .filter((pile) => pile.items.length > 0)
}

/** By building, home beside home, so that one round serves several. */
export function byBuilding(items: readonly TodayItem[], ofProject: string): Pile[] {
  const piles = Map.groupBy(items, ({ action }) => buildingOf(action.home) || ofProject)
  return [...piles]
    .map(([title, pile]) => ({ key: title, group: null, title, items: pile.toSorted(nextDoor) }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'zh', { numeric: true }))
}

/** 砚湖湾 3栋 of 砚湖湾 3栋2单元1602. */
const buildingOf = (home: string) => home.replace(/(?:[\w-]+单元)?[\w-]+$/, '')

const nextDoor = (one: TodayItem, other: TodayItem) =>
  one.action.home.localeCompare(other.action.home, 'zh', { numeric: true }) ||
  one.action.dueOn.localeCompare(other.action.dueOn)
