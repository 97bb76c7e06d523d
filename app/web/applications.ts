import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../platform/module/folders.ts'

/** The two applications: the console below `/console/`, the portal at `/`. */
export const applications = {
  console: { base: '/console/', page: 'app/console/index.html' },
  portal: { base: '/', page: 'app/portal/index.html' },
} as const
export type Application = keyof typeof applications

/** The applications whose page exists. */
export function presentApplications(): Application[] {
  return (Object.keys(applications) as Application[]).filter((name) =>
    existsSync(join(root, applications[name].page)),
  )
}
