import { memoBy, memoOn } from '../text/memo.ts';
import type { Project } from './project.ts';

/** What was computed of a project, until something in it changes. */
export function perRevision<Value>(compute: (project: Project) => Value): (project: Project) => Value {
  const known = memoOn((project: Project, _revision: number) => compute(project));
  return (project) => known(project, project.revision);
}

/** The same by a word, such as the id of a model. */
export function perRevisionBy<Word, Value>(
  compute: (project: Project, word: Word) => Value,
): (project: Project, word: Word) => Value {
  const tableOf = perRevision((project) => {
    const known = memoBy((_: object, word: Word) => compute(project, word));
    const key = {};
    return (word: Word) => known(key, word);
  });
  return (project, word) => tableOf(project)(word);
}
