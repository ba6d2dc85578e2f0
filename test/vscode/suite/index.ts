import './activation.suite.ts';
import './commands.suite.ts';
import './diagnostics.suite.ts';
import './language.suite.ts';
import './new-artifact.suite.ts';
import './portfolio.suite.ts';
import './preview.suite.ts';
import './tasks.suite.ts';
import './tree.suite.ts';
import './workbench.suite.ts';
import { runTests } from './runner.ts';

/** Every file of tests is imported above; each adds its tests when it loads. */
export const run = (): Promise<void> => runTests();
