import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig, Rolldown } from 'vite'
import { root } from '../../platform/module/folders.ts'
import { type Application, applications } from './applications.ts'
import { askedBy } from './asked-routes.ts'
import { firstScreens, neededAtFirst } from './first-screens.ts'
import { installable, keptOffline } from './installable.ts'
import { pageHead } from './page-head.ts'
import { stripContracts } from './strip-contracts.ts'

/** What building and developing share; of the contracts only the routes that are asked come along. */
export function commonConfig(isAsked?: (route: string) => boolean): InlineConfig {
  return {
    root,
    configFile: false,
    publicDir: false,
    appType: 'custom',
    logLevel: 'warn',
    plugins: [stripContracts(isAsked), react(), pageHead()],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    cacheDir: join(root, '.build/vite'),
  }
}

/**
 * What an application needs for its first sight travels in two files, of which one changes seldom, and brings nothing else
 * along; of the console, what many of the other screens share travels in few files. What one screen needs alone comes with it.
 */
const sharedParts = (name: Application): Rolldown.CodeSplittingGroup[] => {
  const needed = neededAtFirst(name, applications[name].page)
  const seldomChanged = /node_modules/
  const first = [
    { debugName: 'base', name: needed('base'), test: seldomChanged, priority: 2 },
    { debugName: 'first', name: needed('first'), priority: 1 },
  ]
  if (name === 'portal') return first
  return [
    ...first,
    { name: 'library', test: /node_modules/, minShareCount: 8 },
    { name: 'design', test: /[\\/](design|platform)[\\/]/, minShareCount: 8 },
  ]
}

/** How one application is built into a folder. */
export function buildConfig(name: Application, outDir: string): InlineConfig {
  const common = commonConfig(askedBy(name))
  return {
    ...common,
    plugins: [
      ...(common.plugins ?? []),
      firstScreens(name, applications[name].base),
      keptOffline(name, applications[name].base),
      ...(name === 'portal' ? [installable()] : []),
    ],
    base: applications[name].base,
    build: {
      outDir,
      emptyOutDir: true,
      target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      reportCompressedSize: false,
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, applications[name].page),
        output: { codeSplitting: { groups: sharedParts(name) } },
      },
    },
  }
}
