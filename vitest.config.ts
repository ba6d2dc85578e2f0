import { defineConfig } from 'vitest/config';

const ALONE = ['test/unit/**/*.test.{ts,tsx}', 'test/house/**/*.test.ts'];

export default defineConfig({
  test: {
    // Only what hangs takes that long, however busy the machine: the slowest needs a tenth of it on a quiet one.
    testTimeout: 300_000,
    hookTimeout: 300_000,
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
