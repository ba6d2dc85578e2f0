import { ENDED, MOODS } from '../../generated/moods.ts';
import { useLabels } from './context.ts';
import { Icon, type IconName } from './icon.tsx';

/** How a state feels, for its colour; its icon and its word say the same. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

type Look = readonly [Tone, IconName];

const OF_MOOD = {
  draft: ['neutral', 'dashed'],
  waiting: ['info', 'ring'],
  running: ['info', 'half'],
  planned: ['info', 'clock'],
  paused: ['warn', 'pause'],
  done: ['good', 'check'],
  ended: ['neutral', 'dash'],
  replaced: ['neutral', 'forward'],
  failed: ['bad', 'cross'],
} as const satisfies Readonly<Record<string, Look>>;

type Mood = keyof typeof OF_MOOD;

/** States of what records hold: approvals, milestones, risks, actions, needs. */
const OF_ITEMS: Readonly<Record<string, Look>> = {
  ...group('waiting', 'open'),
  ...group('running', 'treating', 'in-progress'),
  ...group('planned', 'pending', 'planned', 'monitoring'),
  ...group('done', 'granted', 'done', 'reached', 'resolved', 'agreed', 'successful'),
  ...group('ended', 'dropped'),
  ...group('failed', 'missed', 'blocked', 'occurred'),
  'successful-with-issues': ['warn', 'check'],
  missing: ['warn', 'warning'],
  invalid: ['warn', 'warning'],
};

function group(mood: Mood, ...states: readonly string[]): Record<string, Look> {
  return Object.fromEntries(states.map((state) => [state, OF_MOOD[mood]]));
}

const OF_RECORDS: Readonly<Record<string, Mood>> = MOODS;

/** Colour and icon of a status of any kind; a status that no kind has looks like a draft. */
export function lookOf(status: string): Look {
  if (Object.hasOwn(OF_RECORDS, status)) return OF_MOOD[OF_RECORDS[status] ?? 'draft'];
  return (Object.hasOwn(OF_ITEMS, status) && OF_ITEMS[status]) || OF_MOOD.draft;
}

/** Whether nothing of a record is still to come or to hold. */
export function hasEnded(kind: string, status: string | undefined): boolean {
  return status !== undefined && (ENDED[kind]?.includes(status) ?? false);
}

/** A status as icon and word; “Status unknown” when the record has none. */
export function Status({ status }: { readonly status: string | undefined }) {
  const label = useLabels();
  if (status === undefined) return <Pill tone="neutral" icon="dashed" text="Status unknown" />;
  const [tone, icon] = lookOf(status);
  return <Pill tone={tone} icon={icon} text={label(status) ?? status} />;
}

/** A status beside other things: icon and word without a frame. */
export function State({ status }: { readonly status: string }) {
  const label = useLabels();
  const [tone, icon] = lookOf(status);
  return <Mark tone={tone} icon={icon} text={label(status) ?? status} />;
}

interface MarkProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly text: string;
}

export function Pill({ tone, icon, text }: MarkProps) {
  return (
    <span class={`pill tone-${tone}`}>
      <Icon name={icon} />
      {text}
    </span>
  );
}

export function Mark({ tone, icon, text }: MarkProps) {
  return (
    <span class={`mark tone-${tone}`}>
      <Icon name={icon} />
      {text}
    </span>
  );
}

interface AnswerProps {
  readonly yes: string;
  readonly no: string;
  /** Unknown when undefined: then nothing is shown. */
  readonly answer: boolean | undefined;
}

/** Something that is done, or not yet. */
export function Answer({ answer, yes, no }: AnswerProps) {
  if (answer === undefined) return null;
  return answer ? <Mark tone="good" icon="check" text={yes} /> : <Mark tone="neutral" icon="ring" text={no} />;
}
