import './as-of.page.ts';
import './language.page.ts';
import './portfolio.page.ts';
import './workbench.page.ts';

/** Every file of page tests is imported above; each adds its tests when it loads. */
export { pageTests } from './runner.ts';
