import type { Work } from '#platform/work/index.ts'

/** A colleague as a picker shows her. */
export interface Colleague {
  id: string
  name: string
  title: string | null
}

/** The active staff who hold the permission for the project, by name. */
export function staffWhoMay(work: Work, permission: string, projectId: string): Promise<Colleague[]> {
  return work.sql<Colleague>('SELECT id, name, title FROM identity.staff_who_may($1, $2, $3)', [
    permission,
    projectId,
    work.now,
  ])
}
