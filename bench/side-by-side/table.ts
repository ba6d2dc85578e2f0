import { inMegabytes, inMilliseconds, line } from '../columns.ts';
import type { Compared, Comparison } from './compare.ts';
import type { Latency, ServerFigures } from './figures.ts';

/** The comparison for people. */
export function comparisonTable({ node, peer, rounds, documents }: Compared): string {
  const head = `Servers of their own, Node ${node}, ${rounds} rounds by turns${peer ? `; the peer is ${peer}` : ''}`;
  // Known from its source; so what its processor does says more about it than the clock.
  const note = peer?.startsWith('yaml')
    ? ['By design the peer lets a text rest for 200 ms before it looks at it.']
    : [];
  return [head, ...note, ...documents.flatMap((comparison) => ['', ...rows(comparison, peer !== null)])].join('\n');
}

function rows({ document, portolan, peer }: Comparison, hasPeer: boolean): string[] {
  const row = (
    name: string,
    ours: number | null,
    theirs: number | null | undefined,
    unit: (n: number) => string,
  ): string => {
    const ratio = ours && theirs ? `${(theirs / ours).toFixed(1)} x` : '';
    return line(name, show(ours, unit), ...(hasPeer ? [show(theirs ?? null, unit), ratio] : []));
  };
  const latency = (name: string, ours: Latency, theirs: Latency | undefined): string[] => [
    row(`${name}, p50`, ours.p50, theirs?.p50, inMilliseconds),
    row(`${name}, p95`, ours.p95, theirs?.p95, inMilliseconds),
    row(`${name}, processor`, ours.processor, theirs?.processor, inMilliseconds),
  ];
  const answered = (name: 'completion' | 'hover'): string => {
    const share = (figures: ServerFigures): string => `${figures[name].answered} of ${figures[name].count}`;
    return line(`${name}, answered with something`, share(portolan), ...(peer ? [share(peer)] : []));
  };
  return [
    line(
      `${document.title}, ${(document.bytes / 1024).toFixed(0)} KB`,
      'portolan',
      ...(hasPeer ? ['peer', 'ratio'] : []),
    ),
    ...latency('key to diagnostics', portolan.keystroke, peer?.keystroke),
    ...latency('10 keys to diagnostics', portolan.burst, peer?.burst),
    ...latency('completion', portolan.completion, peer?.completion),
    answered('completion'),
    ...latency('hover', portolan.hover, peer?.hover),
    answered('hover'),
    row('resident memory', portolan.memory?.resident ?? null, peer?.memory?.resident, inMegabytes),
    row('resident memory, peak', portolan.memory?.peak ?? null, peer?.memory?.peak, inMegabytes),
  ];
}

function show(figure: number | null, unit: (figure: number) => string): string {
  return figure === null ? '–' : unit(figure);
}
