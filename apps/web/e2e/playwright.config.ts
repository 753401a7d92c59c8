import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

/** Debian's Chromium where there is one, else Playwright's own. Root cannot have a sandbox. */
const chromium = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => path !== undefined && existsSync(path));

const browser = {
  browserName: 'chromium' as const,
  launchOptions: {
    ...(chromium === undefined ? {} : { executablePath: chromium }),
    args: ['--no-sandbox', '--lang=en-GB', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
  // What a page shows must not depend on the machine the test runs on.
  locale: 'en-GB',
  timezoneId: 'Europe/London',
  actionTimeout: 15_000,
  trace: 'retain-on-failure' as const,
};

/** The main journeys in a real browser, against the built program and a real database, on a phone and on a desktop. */
export default defineConfig({
  testDir: fileURLToPath(new URL('.', import.meta.url)),
  testMatch: '*.e2e.ts',
  outputDir: fileURLToPath(new URL('../../../test-results/browser', import.meta.url)),
  globalSetup: fileURLToPath(new URL('start-database.ts', import.meta.url)),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: process.env['CI'] ? 2 : 3,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'desktop', use: { ...browser, viewport: { width: 1280, height: 900 } } },
    // A phone walks the main job; the desktop stands for both in what is the same on every screen.
    { name: 'phone', testIgnore: ['by-keyboard.e2e.ts', 'more-of-the-desk.e2e.ts', 'the-law-turns.e2e.ts', 'when-things-go-wrong.e2e.ts'], use: { ...browser, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 } },
  ],
});
