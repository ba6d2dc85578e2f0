import {
  type Disposable,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver';
import type { LanguageFile } from '../../language/file.ts';
import { format } from '../../language/formatting/format.ts';
import { formatOnEnter } from '../../language/formatting/on-type.ts';
import type { TextEdit } from '../../text/position.ts';
import type { Feature, FeatureContext } from './feature.ts';
import { answerFor } from './feature.ts';
import { settingsOf } from './settings.ts';

/**
 * Formatting of artifacts, where the user asked for it (`portolan.format.enable`). The client hears of it only then:
 * otherwise it would have to choose between this formatter and another one.
 */
export const formattingFeature: Feature = {
  capabilities: {},
  register(context) {
    const { connection } = context;
    const settings = settingsOf(context);
    const answer = async (
      uri: string,
      token: Parameters<typeof answerFor>[2],
      edits: (file: LanguageFile) => readonly TextEdit[],
    ): Promise<TextEdit[] | null> => {
      const { format } = await settings.read();
      return format.enable ? answerFor(context, uri, token, (file) => [...edits(file)]) : null;
    };
    connection.onDocumentFormatting(({ textDocument: { uri } }, token) => {
      return answer(uri, token, ({ document }) => format(document));
    });
    connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }, token) => {
      return answer(uri, token, ({ document }) => format(document, range));
    });
    connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position }, token) => {
      return answer(uri, token, (file) => formatOnEnter(file, position));
    });

    const registration = new Registration(context);
    const update = async (): Promise<void> => registration.set((await settings.read()).format.enable);
    settings.onDidChange(() => void update());
    // Only once the workspaces are known may the client be asked for anything.
    void context.workspaces().then(update);
  },
};

/** Tells the client that the server formats, or no longer does. */
class Registration {
  readonly #context: FeatureContext;
  #wanted = false;
  #work: Promise<void> = Promise.resolve();
  #registered: readonly Disposable[] = [];

  constructor(context: FeatureContext) {
    this.#context = context;
  }

  set(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#work = this.#work.then(() => (wanted ? this.#register() : this.#unregister())).catch(() => undefined);
  }

  async #register(): Promise<void> {
    const { client } = this.#context.connection;
    const { formatting, rangeFormatting, onTypeFormatting } = this.#context.capabilities.textDocument ?? {};
    const options = { documentSelector: null };
    const enter = { ...options, firstTriggerCharacter: '\n' };
    const found: Disposable[] = [];
    if (formatting?.dynamicRegistration) found.push(await client.register(DocumentFormattingRequest.type, options));
    if (rangeFormatting?.dynamicRegistration)
      found.push(await client.register(DocumentRangeFormattingRequest.type, options));
    if (onTypeFormatting?.dynamicRegistration)
      found.push(await client.register(DocumentOnTypeFormattingRequest.type, enter));
    this.#registered = found;
  }

  #unregister(): void {
    for (const disposable of this.#registered) disposable.dispose();
    this.#registered = [];
  }
}
