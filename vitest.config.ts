import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['platform/testing/global-setup.ts'],
    include: ['{app,modules,platform,guards,design,demo,tools}/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    restoreMocks: true,
  },
})
