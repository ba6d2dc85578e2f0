import { serveStdio } from './stdio.ts';

serveStdio();
