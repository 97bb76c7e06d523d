import { defineConfig } from 'vitest/config'
import { compiledFolder, startFlags } from './app/compiled.ts'

/** A busy machine may be late once; what fails twice is broken. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000, retry: 1, expect: { poll: { timeout: 15_000 } } }
/** Node reads the sources itself, as the product does, and takes what it compiled of them at the installation. */
const asStarted = {
  pool: 'forks',
  execArgv: startFlags(),
  experimental: { viteModuleRunner: false },
} as const
process.env.NODE_COMPILE_CACHE ??= compiledFolder

export default defineConfig({
  test: {
    // Who works in a browser waits for it half of the time.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...patient,
          ...asStarted,
          name: 'rules',
          globalSetup: ['platform/testing/global-setup.ts'],
          include: ['{app,modules,platform,guards,demo,tools}/**/*.test.ts'],
          exclude: ['app/console/**'],
          // Every file has a database of its own; reading the modules anew for each took a third of the time.
          isolate: false,
          restoreMocks: true,
        },
      },
      {
        // What is written for the browser is read as it is built for it.
        test: { ...patient, name: 'parts', include: ['{app/console,design}/**/*.test.ts'], isolate: false },
      },
      {
        test: {
          ...patient,
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          name: 'browser',
          globalSetup: ['browser-tests/lib/global-setup.ts'],
          include: ['browser-tests/*.test.ts'],
          isolate: false,
        },
      },
    ],
  },
})
