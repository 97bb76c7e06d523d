import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { root } from '../../platform/module/folders.ts'

/**
 * Replaces every contract in the web bundle by its methods and paths, so that schemas and server code stay at home, and
 * fails the build when web code reaches into a module past its contract. Routes that nobody asks stay at home as well.
 */
export function stripContracts(isAsked: (route: string) => boolean = () => true): Plugin {
  return {
    name: 'tongxing:strip-contracts',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^[.#/]/ },
      async handler(source, importer, options) {
        const from = importer && ours(importer)
        if (!from) return null
        // The development server scans files before they are stripped: what a contract itself imports stays at home.
        if (isContract(from)) return { id: source, external: true }
        const found = await this.resolve(source, importer, { ...options, skipSelf: true })
        const file = found && ours(found.id)
        if (file && isServerCode(file)) this.error(reachesInto(file, from))
        return found
      },
    },
    load: {
      filter: { id: /contract\.ts/ },
      handler: async (id) => {
        const file = ours(id)
        return file && isContract(file) ? await strip(id, isAsked) : null
      },
    },
  }
}

/** The path of a project file from the root, or undefined for what lies elsewhere. */
function ours(id: string): string | undefined {
  const file = relative(root, id.split('?')[0]!)
  return file.startsWith('..') || file.startsWith('node_modules') ? undefined : file
}

const isContract = (file: string) => /^(modules|platform|app)\/[\w-]+\/contract\.ts$/.test(file)

/** What a browser may know: screens, contracts, and the pure parts of the platform. */
export function isServerCode(file: string): boolean {
  if (/\.(sql|test\.ts)$/.test(file)) return true
  if (file.startsWith('modules/')) return !/^modules\/[\w-]+\/(web\/|contract\.ts$)/.test(file)
  if (file.startsWith('app/')) return !/^app\/((console|portal)[/.]|[\w-]+\/contract\.ts$)/.test(file)
  if (file.startsWith('platform/'))
    return !/^platform\/((web|text|calendar)\/|[\w-]+\/contract\.ts$)/.test(file)
  return false
}

function reachesInto(file: string, importer: string): string {
  return (
    `${importer} imports ${file}, which is server code. ` +
    "Web code may import #design, #platform/web, a module's contract.ts and web/. " +
    'For a type alone, write `import type`.'
  )
}

async function strip(id: string, isAsked: (route: string) => boolean): Promise<string> {
  const url = `${pathToFileURL(id).href}?changed=${statSync(id).mtimeMs}`
  const exported = (await import(url)) as Record<string, unknown>
  return Object.entries(exported)
    .map(([name, value]) => [name, plain(value, isAsked)] as const)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
    .join('')
}

/** Contracts become methods and paths; literals and lists of literals (the words of a state) pass; all else is dropped. */
function plain(value: unknown, isAsked: (route: string) => boolean): unknown {
  if (isLiteral(value)) return value
  if (Array.isArray(value)) return value.every(isLiteral) ? value : undefined
  if (!isContractValue(value)) return undefined
  const routes = Object.entries(value.routes).flatMap(([name, { method, path }]) =>
    isAsked(name) ? [[name, { method, path }]] : [],
  )
  return { module: value.module, routes: Object.fromEntries(routes) as unknown }
}

const isLiteral = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

function isContractValue(
  value: unknown,
): value is { module: string; routes: Record<string, { method: string; path: string }> } {
  return typeof value === 'object' && value !== null && 'module' in value && 'routes' in value
}
