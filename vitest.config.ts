import { defineConfig } from 'vitest/config';

const ALONE = ['test/unit/**/*.test.{ts,tsx}', 'test/house/**/*.test.ts'];

export default defineConfig({
  test: {
    // Processes, browsers and language servers start within some tests. The same limit tells work that grows out of
    // all proportion, which hostile texts provoke: no busy machine makes the rest of it that slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself it leaves one processor idle.
    maxWorkers: '100%',
    setupFiles: ['test/setup.ts'],
    projects: [
      // They change nothing that others see, so what they import is read once for all of them.
      { extends: true, test: { name: 'unit', include: ALONE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ALONE,
          globalSetup: ['test/cli/build.ts'],
        },
      },
    ],
  },
});
