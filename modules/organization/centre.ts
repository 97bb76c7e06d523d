import type { DepartmentKind } from './department.ts'

/** The two companies between which matters of customers pass (S1-21). */
export const sides = ['developer', 'property'] as const
export type Side = (typeof sides)[number]

const ofProperty: readonly DepartmentKind[] = ['property', 'orderKeeping', 'environment']

/** In which company a kind of department works; the customer service centre sits where the setting says. */
export function sideOf(kind: DepartmentKind): Side | null {
  if (kind === 'serviceCentre') return null
  return ofProperty.includes(kind) ? 'property' : 'developer'
}
