import { formatDate, isPast } from '../../format/dates.ts';
import { usePreview } from './context.ts';
import { Icon } from './icon.tsx';

/** A date for people; nothing without one. */
export function When({ date }: { readonly date: string | undefined }) {
  return date === undefined ? null : (
    <time class="when" datetime={date}>
      {formatDate(date)}
    </time>
  );
}

/** A date by which something is due: one that has passed says so, unless it is `done`. */
export function Due({ date, done = false }: { readonly date: string | undefined; readonly done?: boolean }) {
  const { today } = usePreview();
  if (date === undefined) return null;
  const late = !done && isPast(date, today);
  return (
    <span class={late ? 'due tone-warn' : 'due'}>
      <When date={date} />
      {late && (
        <>
          {' '}
          <span class="state">
            <Icon name="warning" />
            overdue
          </span>
        </>
      )}
    </span>
  );
}

/** From one date to another; either may be unknown. */
export function Period({ from, to }: { readonly from: string | undefined; readonly to: string | undefined }) {
  if (from === undefined && to === undefined) return null;
  if (from === undefined) return <>until {<When date={to} />}</>;
  if (to === undefined) return <>from {<When date={from} />}</>;
  return (
    <span class="period">
      <When date={from} /> – <When date={to} />
    </span>
  );
}
