import { adrExamples } from './adr.ts';
import { capacityExamples } from './capacity.ts';
import { catalogExamples } from './catalog.ts';
import { changeExamples } from './change.ts';
import { charterExamples } from './charter.ts';
import { configExamples } from './config.ts';
import { dateExamples } from './date.ts';
import type { RuleExamples } from './example.ts';
import { fileExamples } from './file.ts';
import { governanceExamples } from './governance.ts';
import { portfolioExamples } from './portfolio.ts';
import { referenceExamples } from './reference.ts';
import { riskExamples } from './risk.ts';
import { schemaExamples } from './schema.ts';
import { scoringExamples } from './scoring.ts';
import { suppressionExamples } from './suppression.ts';
import { syntaxExamples } from './syntax.ts';

/** A bad and a good example of every rule, by its code. */
export const EXAMPLES: RuleExamples = {
  ...syntaxExamples,
  ...fileExamples,
  ...schemaExamples,
  ...referenceExamples,
  ...catalogExamples,
  ...governanceExamples,
  ...configExamples,
  ...suppressionExamples,
  ...dateExamples,
  ...charterExamples,
  ...scoringExamples,
  ...capacityExamples,
  ...portfolioExamples,
  ...adrExamples,
  ...changeExamples,
  ...riskExamples,
};
