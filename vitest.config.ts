import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Most of the time goes to processes and servers that are waited for.
    maxWorkers: '100%',
  },
});
