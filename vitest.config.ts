import { defineConfig } from 'vitest/config'

/** A busy machine may be late once; what fails twice is broken. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000, retry: 1, expect: { poll: { timeout: 15_000 } } }

export default defineConfig({
  test: {
    // Who works in a browser waits for it half of the time.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...patient,
          name: 'rules',
          globalSetup: ['platform/testing/global-setup.ts'],
          include: ['{app,modules,platform,guards,design,demo,tools}/**/*.test.ts'],
          pool: 'forks',
          // Every file has a database of its own; reading the modules anew for each took a third of the time.
          isolate: false,
          restoreMocks: true,
        },
      },
      {
        test: {
          ...patient,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          name: 'browser',
          globalSetup: ['browser-tests/lib/global-setup.ts'],
          include: ['browser-tests/*.test.ts'],
          pool: 'forks',
        },
      },
    ],
  },
})
