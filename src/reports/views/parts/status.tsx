import { useLabels } from './context.ts';
import { Icon, type IconName } from './icon.tsx';

/** How a state feels, for its colour; its icon and its word say the same. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

type Look = readonly [Tone, IconName];

const DRAFT: Look = ['neutral', 'dashed'];
const WAITING: Look = ['info', 'ring'];
const RUNNING: Look = ['info', 'half'];
const PLANNED: Look = ['info', 'clock'];
const DONE: Look = ['good', 'check'];
const ENDED: Look = ['neutral', 'dash'];
const FAILED: Look = ['bad', 'cross'];

const LOOKS: Readonly<Record<string, Look>> = {
  draft: DRAFT,
  ...{ proposed: WAITING, submitted: WAITING, open: WAITING, forming: WAITING, pending: PLANNED },
  ...{ assessed: RUNNING, active: RUNNING, implementing: RUNNING, treating: RUNNING, 'in-progress': RUNNING },
  ...{ scheduled: PLANNED, planned: PLANNED, monitoring: PLANNED },
  ...{ approved: DONE, accepted: DONE, granted: DONE, completed: DONE, implemented: DONE, closed: DONE, done: DONE },
  ...{ reached: DONE, resolved: DONE, agreed: DONE, successful: DONE },
  'successful-with-issues': ['warn', 'check'],
  'on-hold': ['warn', 'pause'],
  missing: ['warn', 'warning'],
  ...{ cancelled: ENDED, withdrawn: ENDED, dropped: ENDED, dissolved: ENDED, deprecated: ENDED },
  superseded: ['neutral', 'forward'],
  ...{ rejected: FAILED, failed: FAILED, 'rolled-back': FAILED, missed: FAILED, blocked: FAILED, occurred: FAILED },
};

/** Colour and icon of a status of any kind; a status that no kind has looks like a draft. */
export function lookOf(status: string): Look {
  return Object.hasOwn(LOOKS, status) ? (LOOKS[status] ?? DRAFT) : DRAFT;
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
