import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Building the demonstration and starting a browser take seconds, not milliseconds.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Left to itself it keeps one core free; the tests wait for browsers and builds more than they reckon.
    maxWorkers: '100%',
    reporters: process.env.CI ? ['default'] : ['dot'],
  },
});
