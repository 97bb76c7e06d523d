import type { Contract, Route } from '#platform/contract/index.ts'
import type { Permission } from '#platform/module/module.ts'

/** The page `docs/access-matrix.md`: who may call what, from contracts and starter roles. */
export function accessMatrix(
  contracts: readonly Contract[],
  permissions: ReadonlyMap<string, Permission>,
): string {
  const parts = contracts.map(({ module, routes }) => {
    const rows = Object.entries(routes).map(
      ([name, route]) => `| ${route.method} ${route.path} | ${name} | ${whoMay(route, permissions)} |`,
    )
    return `## ${module}\n\n| Route | Name | Who |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return `# Who may call what\n\nMade from the contracts; roles are the starter set and can be edited in the console.\n\n${parts.join('\n')}`
}

function whoMay({ access }: Route, permissions: ReadonlyMap<string, Permission>): string {
  if ('public' in access) return `everybody: ${access.public}`
  if ('signedIn' in access) return `signed in: ${access.signedIn}`
  const roles = permissions.get(access.permission)?.roles.join(', ')
  return `\`${access.permission}\`: ${roles ?? 'NOBODY'}`
}
