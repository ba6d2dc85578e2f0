import type { Page } from 'playwright-core';
import type { PageContext } from '../harness/pages.ts';
import { TestList, type TestOptions } from '../harness/tests.ts';

export const pageTests = new TestList<PageContext>();

/**
 * Adds a test that works VS Code from outside, as a person at the screen does: keys, mouse, frames of webviews,
 * pictures. `page` is the window of the run; between the tests its editors and notifications are closed.
 */
export function test(
  name: string,
  body: (page: Page, context: PageContext) => Promise<void>,
  options?: TestOptions,
): void {
  pageTests.add(name, (context) => body(context.page, context), options);
}
