import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/cli/build.ts'],
    setupFiles: ['test/setup.ts'],
    // Processes, browsers and language servers start within some tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself it leaves one processor idle.
    maxWorkers: '100%',
  },
});
