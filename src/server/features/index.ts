import { codeActionsFeature } from './code-actions.ts';
import { codeLensFeature } from './code-lens.ts';
import { completionFeature } from './completion.ts';
import type { Feature } from './feature.ts';
import { formattingFeature } from './formatting.ts';
import { hoverFeature, inlayHintsFeature } from './hover.ts';
import { navigationFeature } from './navigation.ts';
import { renameFeature } from './rename.ts';
import { semanticTokensFeature } from './semantic-tokens.ts';
import { foldingFeature, symbolsFeature } from './symbols.ts';

/** Every language feature beyond diagnostics and commands. */
export const FEATURES: readonly Feature[] = [
  codeActionsFeature,
  codeLensFeature,
  completionFeature,
  foldingFeature,
  formattingFeature,
  hoverFeature,
  inlayHintsFeature,
  navigationFeature,
  renameFeature,
  semanticTokensFeature,
  symbolsFeature,
];
