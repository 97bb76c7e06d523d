/** The kinds of department that other modules address (domain.md 5.1, S0-29). */
export const departmentKinds = [
  'customerRelations',
  'serviceCentre',
  'engineering',
  'design',
  'marketing',
  'finance',
  'legal',
  'property',
  'orderKeeping',
  'environment',
  'mortgageTeam',
  'clubOperations',
  'procurement',
  'hr',
  'projectCompany',
] as const
export type DepartmentKind = (typeof departmentKinds)[number]
