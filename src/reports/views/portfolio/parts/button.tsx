import type { ComponentChildren } from 'preact';

interface ButtonProps {
  /** `plain`: as quiet as a link. */
  readonly look?: 'main' | 'second' | 'plain';
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
  onPress(): void;
}

export function Button({ look = 'second', disabled = false, children, onPress }: ButtonProps) {
  return (
    <button type="button" class={`button button-${look}`} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
