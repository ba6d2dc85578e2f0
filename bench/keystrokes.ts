import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { CHANGED_NOTIFICATION } from '../src/server/protocol.ts';
import { median } from './process.ts';

const SERVER = fileURLToPath(new URL('../dist/server.cjs', import.meta.url));
const KEYS = 21;

/** The time that each of some files takes from a key to its diagnostics, in the language server as an editor runs it. */
export async function measureKeystrokes(folder: string, files: readonly string[]): Promise<readonly number[]> {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, () => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version }) =>
    waiting.get(`${uri} ${version}`)?.(),
  );
  let rest: () => void = () => {};
  connection.onNotification(CHANGED_NOTIFICATION, () => rest());
  connection.listen();
  const folderUri = pathToFileURL(folder).toString();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: folderUri, name: 'bench' }],
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const published = (uri: string, version: number): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(`${uri} ${version}`, resolve);
    });

  /** Milliseconds from a key to the diagnostics of the text with it. Each key changes a name that no schema knows. */
  const type = async (file: string): Promise<number> => {
    const uri = `${folderUri}/${file}`;
    const text = `${readFileSync(join(folder, file), 'utf8')}\nunknown: 1\n`;
    const line = text.split('\n').length - 2;
    const opened = published(uri, 1);
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    await opened;
    const times: number[] = [];
    for (let version = 2; version < 2 + KEYS; version++) {
      const answer = published(uri, version);
      // People are slower than the server: it has judged all other files before the next key.
      const idle = new Promise<void>((resolve) => {
        rest = resolve;
      });
      const start = performance.now();
      const position = { line, character: 0 };
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
      });
      await answer;
      times.push(performance.now() - start);
      await idle;
    }
    return median(times);
  };

  const medians: number[] = [];
  for (const file of files) medians.push(await type(file));
  connection.dispose();
  child.kill();
  return medians;
}
