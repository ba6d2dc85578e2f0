interface BarProps {
  /** 0 to 100; nothing is filled when it is unknown. */
  readonly percent: number | undefined;
  /** Says in words what the bar shows. */
  readonly label: string;
}

/** A measure as a filled line. */
export function Bar({ percent, label }: BarProps) {
  return (
    <svg class="bar" role="img" aria-label={label}>
      <rect class="bar-track" width="100%" height="100%" rx="3" />
      {percent !== undefined && <rect class="bar-fill" width={`${clamp(percent)}%`} height="100%" rx="3" />}
    </svg>
  );
}

/** One digit is finer than a pixel of the widest page. */
function clamp(percent: number): number {
  return Math.round(Math.min(Math.max(percent, 0), 100) * 10) / 10;
}
