import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateWorkspace } from '../workspace.ts';
import { registerText } from './register.ts';

/** A document that is edited, in the workspace that it lies in. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly folder: string;
  /** Path in the folder with `/`. */
  readonly file: string;
  readonly text: string;
  /** The schema that the document follows. */
  readonly schema: 'charter' | 'risk-register';
  /** Whether an answer may take so long that fewer are measured. */
  readonly isLarge: boolean;
}

/** The largest charter of the example, in the copy that the generated workspace begins with. */
const CHARTER = 'portfolio/charters/000/PRJ-002-granite-exit.yaml';
const REGISTER = 'risk/generated.risks.yaml';
/** Size of the small documents. */
const SMALL_BYTES = 9 * 1024;
/** So many records make one copy of the example. */
const EXAMPLE_RECORDS = 22;

/** Writes the documents, and the workspaces around them, below a folder. @param artifacts records of the large one */
export function writeScenarios(folder: string, artifacts: number): readonly Scenario[] {
  const registers = [
    { id: 'register-small', title: 'register', risks: 17, isLarge: false },
    { id: 'register-large', title: 'register', risks: 2000, isLarge: true },
  ].map(({ id, title, risks, isLarge }): Scenario => {
    const text = registerText(risks);
    const own = write(join(folder, id), EXAMPLE_RECORDS, REGISTER, text);
    return {
      id,
      title: `${title} of ${risks} risks`,
      folder: own,
      file: REGISTER,
      text,
      schema: 'risk-register',
      isLarge,
    };
  });
  const own = join(folder, 'charter-in-workspace');
  generateWorkspace(own, artifacts);
  const text = firstEntries(readFileSync(join(own, CHARTER), 'utf8'), SMALL_BYTES);
  writeFileSync(join(own, CHARTER), text);
  const charter: Scenario = {
    id: 'charter-in-workspace',
    title: `charter, one of ${artifacts} artifacts`,
    folder: own,
    file: CHARTER,
    text,
    schema: 'charter',
    isLarge: false,
  };
  return [...registers, charter];
}

function write(folder: string, artifacts: number, file: string, text: string): string {
  generateWorkspace(folder, artifacts);
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  return folder;
}

/** As many of the root's entries as fit into some bytes. */
function firstEntries(text: string, bytes: number): string {
  const entries = text.split(/^(?=[a-zA-Z]+:)/m);
  let taken = '';
  for (const entry of entries) {
    if (Buffer.byteLength(taken + entry) > bytes) break;
    taken += entry;
  }
  return taken;
}
