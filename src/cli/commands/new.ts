import { fileURLToPath } from 'node:url';
import { NewArtifactError, type NewFiles, newArtifact } from '../../commands/new-artifact.ts';
import { localDate } from '../../platform/clock.ts';
import { print, printJson } from '../output/print.ts';
import { writeOutput } from '../output/write-file.ts';
import { type CommonOptions, EXIT, openTarget, UsageError } from '../session.ts';

export interface NewCommandOptions extends CommonOptions {
  readonly title?: string;
  readonly id?: string;
  readonly markdown?: boolean;
}

export async function runNew(kind: string, options: NewCommandOptions): Promise<number> {
  const { title, id, markdown } = options;
  const target = await openTarget(options);
  const result = usable(() =>
    newArtifact(target, {
      kind,
      ...(title !== undefined && { title }),
      ...(id !== undefined && { id }),
      ...(markdown && { format: 'markdown' }),
      today: localDate(),
    }),
  );
  return writeNewFiles(result, options);
}

function usable(make: () => NewFiles): NewFiles {
  try {
    return make();
  } catch (error) {
    throw error instanceof NewArtifactError ? new UsageError(error.message) : error;
  }
}

/**
 * Writes files with the folders around them, and prints their paths.
 * @throws {UsageError} when a file is there already or cannot be written
 */
export async function writeNewFiles({ files }: NewFiles, options: CommonOptions): Promise<number> {
  for (const { uri, file, text } of files) await writeOutput(fileURLToPath(uri), file, text);
  if (options.format === 'json') printJson({ files: files.map(({ file }) => ({ file })) });
  else print(files.map(({ file }) => `${file}\n`).join(''));
  return EXIT.done;
}
