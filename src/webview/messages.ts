/** Everything that the extension and the preview's page say to each other. */
import type { PreviewModel } from '../reports/model/preview.ts';

/** From the extension to the page. */
export type ToPreview = UpdateMessage;

/** What the page is to show now. */
export interface UpdateMessage {
  readonly type: 'update';
  /** Rises with every update of the panel, whichever file it shows: the page drops an older one that arrives late. */
  readonly version: number;
  /** The file that is shown. A page that gets another one begins at its top. */
  readonly uri: string;
  readonly model: PreviewModel;
  /** Address of the file's folder as the page may load pictures from it (`asWebviewUri`), with `/` at its end. */
  readonly resources?: string;
}

/** From the page to the extension. */
export type FromPreview = ReadyMessage | OpenMessage | OpenLinkMessage;

/** The page has loaded and waits for its first update. */
export interface ReadyMessage {
  readonly type: 'ready';
  /** The file that the page showed before it was reloaded. */
  readonly uri?: string;
}

/** Show the place in the file that a JSON Pointer names. */
export interface OpenMessage {
  readonly type: 'open';
  readonly pointer: string;
}

/** Open what a link leads to: an artifact's URI, a web address, or a path relative to the file. */
export interface OpenLinkMessage {
  readonly type: 'openLink';
  readonly target: string;
}

/** What a page remembers while it is hidden or the window is reloaded; a serializer finds the file by `uri`. */
export interface PreviewState {
  readonly uri: string;
  readonly model: PreviewModel;
  readonly resources?: string;
  /** How far the page is scrolled, in pixels. */
  readonly scroll: number;
}
