import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'oxc-parser'
import { root } from '#platform/module/folders.ts'

export interface Source {
  /** Path from the project's folder. */
  path: string
  text: string
  /** Project files that it imports, from the project's folder. */
  imports: string[]
  /** Packages that it imports. */
  packages: string[]
}

const folders = '{app,modules,platform,design,guards,demo,bench,tools,browser-tests}'

/** Every hand-written TypeScript file of the project with what it imports. */
export function readSources(): Source[] {
  return globSync(`${folders}/**/*.{ts,tsx}`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const specifiers = importsOf(path, text)
      const isOwn = (specifier: string) => specifier.startsWith('.') || specifier.startsWith('#')
      return {
        path,
        text,
        imports: specifiers.filter(isOwn).map((specifier) => resolveOwn(path, specifier)),
        packages: specifiers.filter((specifier) => !isOwn(specifier)),
      }
    })
}

function importsOf(path: string, text: string): string[] {
  const { module } = parseSync(path, text)
  const fixed = module.staticImports.map(({ moduleRequest }) => moduleRequest.value)
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  )
  const late = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const literal = text.slice(moduleRequest.start, moduleRequest.end)
    return /^['"][^'"]+['"]$/.test(literal) ? [literal.slice(1, -1)] : []
  })
  return [...fixed, ...passedOn, ...late]
}

function resolveOwn(path: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return relative(root, join(root, dirname(path), specifier)).replaceAll('\\', '/')
}

export const isTest = (path: string) => /\.test\.tsx?$|\/testing\/|^browser-tests\//.test(path)

/** The first folder of a path: its layer. */
export const layerOf = (path: string) => path.split('/')[0] ?? ''

/** The module of a path below `modules/`, else undefined. */
export const moduleOf = (path: string) => /^modules\/([^/]+)\//.exec(path)?.[1]
