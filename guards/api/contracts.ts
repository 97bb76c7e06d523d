import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { Contract } from '#platform/contract/index.ts'
import { root } from '#platform/module/folders.ts'
import type { Permission } from '#platform/module/module.ts'

/** Every contract of the product, in the order of their modules' names. */
export async function allContracts(): Promise<Contract[]> {
  const contracts = await exportsOf('{app,app/*,modules/*,platform/*}/{contract,*-contract}.ts')
  return contracts.filter(isContract).toSorted((one, two) => one.module.localeCompare(two.module))
}

/** Every permission with the starter roles that carry it. */
export async function allPermissions(): Promise<Map<string, Permission>> {
  const found = await exportsOf('{modules,platform}/*/access.ts')
  return new Map(found.filter(isPermissions).flatMap((list) => Object.entries(list)))
}

async function exportsOf(files: string): Promise<unknown[]> {
  const paths = globSync(files, { cwd: root }).toSorted()
  const modules = await Promise.all(
    paths.map((path) => import(join(root, path)) as Promise<Record<string, unknown>>),
  )
  return modules.flatMap((exported) => Object.values(exported))
}

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'routes' in value && 'module' in value

const isPermissions = (value: unknown): value is Record<string, Permission> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every(
    (entry) => typeof entry === 'object' && entry !== null && 'roles' in entry && 'zh' in entry,
  )
