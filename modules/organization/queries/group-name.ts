import type { Work } from '#platform/work/index.ts'

/** The name of the group as customers know it; everybody may know it. */
export async function groupName(work: Work): Promise<string> {
  const [row] = await work.sql<{ name: string | null }>('SELECT organization.group_name() AS name')
  return row?.name ?? ''
}
