import type { Request } from './messages.ts';
import { server } from './serve.ts';

/**
 * What `dist/solver.web.js` defines as `portolanSolver`: solves for whoever is at the other end of a port. It listens to
 * nothing else, so it can also be loaded where other messages arrive.
 */
export function serve(port: MessagePort): void {
  const answer = server((reply) => port.postMessage(reply));
  port.onmessage = ({ data }: MessageEvent<Request>) => void answer(data);
}
