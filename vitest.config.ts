import { defineConfig } from 'vitest/config'

// The unit tests. The suites are not run from here: `quay-conformance run` drives vitest itself (src/runner).
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'fixtures/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
