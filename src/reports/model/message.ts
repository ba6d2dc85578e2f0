import { formatNumber } from '../format/numbers.ts';
import type { Header } from './common.ts';

/** A preview that has no record to show and says so. */
export interface MessageModel {
  readonly kind: 'message';
  readonly title: string;
  readonly text: string;
  /** What the reader can do about it, one sentence each. */
  readonly hints?: readonly string[] | undefined;
  /** The file that the message is about. */
  readonly file?: Header['file'];
}

/** Nothing is open that could be shown. */
export function nothingOpen(): MessageModel {
  return {
    kind: 'message',
    title: 'Nothing to preview',
    text: 'Open a charter, a decision record, a risk register, a change request or a team, and it appears here.',
  };
}

/** The file is none of Portolan's. */
export function notAnArtifact(file: string): MessageModel {
  return {
    kind: 'message',
    title: 'Not a Portolan record',
    text: 'Neither the file itself, nor its name, nor its folder says what kind of record it is.',
    hints: [
      'Begin the file with “apiVersion: portolan/v1” and a “kind:”, such as “kind: charter”.',
      'Or give it a name such as “orders.charter.yaml” or “platform.risks.yaml”.',
      'Or name its folder under “paths:” in portolan.yaml.',
    ],
    file,
  };
}

/** The file is above the limit up to which files are read. @param bytes its size; @param most the limit, in bytes */
export function tooLargeFile(file: string, bytes: number, most: number): MessageModel {
  return {
    kind: 'message',
    title: 'This file is too large',
    text: `It has ${kilobytes(bytes)}; files above ${kilobytes(most)} are not read, so that the editor stays quick.`,
    hints: ['Split the file.', 'Or raise “limits: maxFileKilobytes” in portolan.yaml.'],
    file,
  };
}

function kilobytes(bytes: number): string {
  return `${formatNumber(Math.ceil(bytes / 1024))} KB`;
}

/** The file is empty, or holds only blank lines and comments. */
export function emptyFile(file: string): MessageModel {
  return {
    kind: 'message',
    title: 'This file is empty',
    text: 'The preview appears as soon as there is something to show.',
    hints: ['Type “charter”, “adr”, “risk” or “change” in the file and choose a snippet to begin with a template.'],
    file,
  };
}

/** The file cannot be read as YAML far enough to show anything. */
export function unreadableFile(file: string): MessageModel {
  return {
    kind: 'message',
    title: 'This file cannot be read yet',
    text: 'Its YAML is not complete enough to show anything. The editor marks the place.',
    file,
  };
}
