import type { PermissionLine } from '../api.ts'

/** Permissions under the modules that ask for them, in the order in which the modules come. */
export function groupsOf(
  permissions: readonly PermissionLine[],
): [module: string, permissions: PermissionLine[]][] {
  return [...Map.groupBy(permissions, ({ module }) => module)]
}
