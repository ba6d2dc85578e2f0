import type { Rule } from '../rule.ts';
import { formatRule } from './format.ts';
import { unknownProperty } from './property.ts';
import { rangeRule } from './range.ts';
import { requiredRule } from './required.ts';
import { enumRule, typeRule } from './value.ts';

export const schemaRules: readonly Rule[] = [requiredRule, unknownProperty, typeRule, enumRule, formatRule, rangeRule];
