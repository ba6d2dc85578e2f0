import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeBundledSchema } from './bundled-schema.ts';

/** A language server as a program for Node, with the answers to what it asks for in `workspace/configuration`. */
export interface Server {
  readonly id: 'portolan' | 'peer';
  readonly title: string;
  readonly args: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Fewer keys are enough in large texts. */
  readonly isSlow?: true;
}

const PEERS = fileURLToPath(new URL('../peers', import.meta.url));
const PEER = 'yaml-language-server';

/** @param file the bundle that is measured @param nodeArgs for Node itself */
export function portolanServer(file: string, nodeArgs: readonly string[]): Server {
  return { id: 'portolan', title: 'portolan', args: [...nodeArgs, file, '--stdio'], settings: {} };
}

/** The server of an earlier version. @param folder a checkout of it with its build */
export function earlierServer(folder: string): Server {
  return { ...portolanServer(join(folder, 'dist/server.cjs'), []), id: 'peer', title: 'the version before' };
}

/** The peer with our schemas, and everything else that it could do by itself switched off. */
export function peerServer(folder: string): Server {
  install();
  const schema = (name: string): string => pathToFileURL(writeBundledSchema(name, folder)).toString();
  const { version } = JSON.parse(readFileSync(join(PEERS, 'node_modules', PEER, 'package.json'), 'utf8')) as {
    version: string;
  };
  return {
    id: 'peer',
    title: `${PEER} ${version}`,
    isSlow: true,
    args: [join(PEERS, 'node_modules', PEER, 'bin', PEER), '--stdio'],
    settings: {
      yaml: {
        schemas: { [schema('charter')]: '**/charters/**/*.yaml', [schema('risk-register')]: '**/*.risks.yaml' },
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
        validate: true,
        completion: true,
        hover: true,
      },
    },
  };
}

/** Installs what `peers/package-lock.json` names, unless that is there. */
function install(): void {
  const installed = join(PEERS, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && peerVersion(installed) === peerVersion(join(PEERS, 'package-lock.json'))) return;
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: PEERS,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function peerVersion(lock: string): string | undefined {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as { packages: Record<string, { version?: string }> };
  return packages[`node_modules/${PEER}`]?.version;
}
