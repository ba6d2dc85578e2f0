import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { humanise } from '../../format/words.ts';
import type { PreviewBase, Reference } from '../../model/common.ts';

/** What every part of a preview may need to know of the page it is on and of the record it shows. */
export interface PreviewContext {
  /** True in the editor: titles lead to their place in the file. */
  readonly interactive: boolean;
  /** True inside a link, where no other link may stand. */
  readonly linked?: boolean | undefined;
  /** Address that relative pictures are seen from; the page's own when missing. */
  readonly resources?: string | undefined;
  /** ISO 8601 date to judge due dates by. */
  readonly today?: string | undefined;
  readonly references?: Readonly<Record<string, Reference>> | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly riskSteps?: PreviewBase['riskSteps'];
}

export const Context = createContext<PreviewContext>({ interactive: false });

export function usePreview(): PreviewContext {
  return useContext(Context);
}

/** Gives ids of the catalogue the names that the workspace has for them, or their words. */
export function useLabels(): (id: string | undefined) => string | undefined {
  const { labels } = usePreview();
  return (id) => (id === undefined ? undefined : (own(labels, id) ?? humanise(id)));
}

/** A rating of a probability or impact with the highest that there is: `3 of 5`. */
export function useOutOf(): (axis: 'probability' | 'impact', rating: number | undefined) => string | undefined {
  const { riskSteps } = usePreview();
  return (axis, rating) => {
    if (rating === undefined) return undefined;
    return riskSteps ? `${rating} of ${riskSteps[axis]}` : String(rating);
  };
}

/** What is known of an id; undefined when the model does not say. */
export function useReference(id: string): Reference | undefined {
  return own(usePreview().references, id);
}

/** Ids come from the file, so `constructor` must find nothing. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
