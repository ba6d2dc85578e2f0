import { UnusableError } from '../../workspace/unusable.ts';

/** The list or the mapping cannot be used at all; the message says why and what to do. */
export class ImportError extends UnusableError {}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so (Unicode, section 23.8).
 * @param encoding when it is known; a byte order mark counts more
 * @throws {ImportError} when the bytes are no text in that encoding
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = 'utf-8'): string {
  const [one, two] = bytes;
  const marked = one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : undefined;
  const used = marked ?? encoding;
  try {
    return new TextDecoder(used, { fatal: true }).decode(bytes);
  } catch {
    const advice =
      used === 'utf-8'
        ? 'Save it as UTF-8, or say what it is: --encoding windows-1252 for most lists of older spreadsheets.'
        : 'Give its real encoding with --encoding.';
    throw new ImportError(`The file is not valid ${used.toUpperCase()}. ${advice}`);
  }
}
