import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { codeLenses } from '../../language/code-lens/list.ts';
import { resolveLens } from '../../language/code-lens/resolve.ts';
import type { LanguageFile } from '../../language/file.ts';
import type { FeatureContext } from './feature.ts';
import type { SettingsReader } from './settings.ts';

/** How long to wait for changes and requests that arrive together, in milliseconds. */
const PAUSE = 100;
/** Nobody looks at more files at a time. */
const MOST_FILES = 20;

/**
 * Asks the client to ask again when the lenses of a file would say something else because another file changed: clients
 * themselves ask again only for the file that is edited.
 */
export class LensRefresh {
  readonly #context: FeatureContext;
  readonly #settings: SettingsReader;
  /** What the lenses said when they were asked for, by file. */
  readonly #answered = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: FeatureContext, settings: SettingsReader) {
    this.#context = context;
    this.#settings = settings;
  }

  /** The client has just been told the lenses of a file. */
  async answered(uri: string, file: LanguageFile): Promise<void> {
    if (!this.#isSupported()) return;
    this.#answered.delete(uri);
    this.#answered.set(uri, await this.#said(file));
    for (const oldest of this.#answered.keys()) if (this.#answered.size > MOST_FILES) this.#answered.delete(oldest);
    this.check();
  }

  /** Compares, a little later, what the lenses say with what they said. */
  check(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#compare().catch(() => undefined), PAUSE);
  }

  refresh(): void {
    if (!this.#isSupported()) return;
    this.#answered.clear();
    this.#context.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  }

  async #compare(): Promise<void> {
    for (const [uri, before] of [...this.#answered]) {
      const file = await this.#context.file(uri);
      if (!file) this.#answered.delete(uri);
      else if ((await this.#said(file)) !== before && this.#answered.get(uri) === before) {
        this.refresh();
        return;
      }
    }
  }

  /** References of single risks count by their places alone: there may be thousands. */
  async #said(file: LanguageFile): Promise<string> {
    const { codeLens } = await this.#settings.read();
    const head = file.record.artifact?.id;
    const said = codeLenses(file, codeLens).map(({ data }) => {
      return data.type === 'references' && data.id !== head ? data.id : resolveLens(file, data)?.title;
    });
    return JSON.stringify(said);
  }

  #isSupported(): boolean {
    return this.#context.capabilities.workspace?.codeLens?.refreshSupport === true;
  }
}
