import type { Page } from 'playwright-core';
import type { Theme } from '../../test/vscode/harness/settings.ts';
import { openFile, runCommand, setTheme, webviewFrame } from '../../test/vscode/harness/workbench.ts';

/** A picture for the documentation. */
export interface Picture {
  /** Name of the file, without `.png`. */
  readonly name: string;
  /** Brings the window, whose editors are closed, to what the picture shows. */
  draw(page: Page): Promise<void>;
}

/** The charter that the pictures show; its place in the example. */
const charter = 'portfolio/charters/PRJ-001-order-event-backbone.yaml';

function preview(name: string, theme: Theme, file: string): Picture {
  return {
    name,
    draw: async (page) => {
      await setTheme(page, theme);
      await runCommand(page, 'Portolan: Focus on Artifacts View');
      await openFile(page, file);
      await runCommand(page, 'Portolan: Open Preview to the Side');
      const content = await webviewFrame(page, 'h1');
      await content.locator('h1').first().waitFor();
    },
  };
}

/** A tab of the portfolio, with what it shows when it has been computed. */
function portfolio(name: string, theme: Theme, command: string, shown: string): Picture {
  return {
    name,
    draw: async (page) => {
      await setTheme(page, theme);
      await runCommand(page, command);
      const content = await webviewFrame(page, shown);
      await content.locator(shown).first().waitFor();
    },
  };
}

export const pictures: readonly Picture[] = [
  preview('preview-light', 'light', charter),
  preview('preview-dark', 'dark', charter),
  preview('preview-high-contrast', 'hc', charter),
  portfolio('portfolio-ranking', 'light', 'Portolan: Score Portfolio', '.chances-bars'),
  portfolio('portfolio-ranking-dark', 'dark', 'Portolan: Score Portfolio', '.chances-bars'),
  portfolio('portfolio-selection', 'light', 'Portolan: Select Portfolio', '.verdict'),
  {
    name: 'artifacts',
    draw: async (page) => {
      await setTheme(page, 'light');
      await openFile(page, charter);
      await runCommand(page, 'Portolan: Focus on Artifacts View');
    },
  },
];
