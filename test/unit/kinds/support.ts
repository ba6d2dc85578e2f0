import { list } from '../../../src/commands/list/command.ts';
import { type Files, open } from '../workspace/open.ts';

export { type Files, findings, open } from '../workspace/open.ts';

/** What `list` says of some files, as `FILE KIND ID`. */
export async function recognised(files: Files): Promise<string[]> {
  const { artifacts } = list(await open(files));
  return artifacts.map(({ file, kind, id }) => `${file} ${kind} ${id}`);
}

/** What is read of one decision record in a folder of such. */
export async function adopted(text: string, file = 'docs/adr/0007-queue.md') {
  const workspace = await open({ [file]: text });
  const artifact = workspace.projects()[0]?.artifacts()[0];
  if (artifact?.kind !== 'adr') throw new Error('The file is not taken for a decision record.');
  const { id = null, title = null, status = null, date = null, data, links } = artifact;
  return { id, title, status, date, data, links: links.map(({ type, target }) => `${type} ${target}`) };
}
