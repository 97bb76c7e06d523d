import { defineConfig } from 'vitest/config'

const patient = { testTimeout: 20_000, hookTimeout: 30_000 }

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...patient,
          name: 'rules',
          globalSetup: ['platform/testing/global-setup.ts'],
          include: ['{app,modules,platform,guards,design,demo,tools}/**/*.test.ts'],
          pool: 'forks',
          restoreMocks: true,
        },
      },
      {
        test: {
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
