const ONE_DIGIT = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const UP_TO_THREE = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

/** A score (0 to 100) as every view of Portolan shows it: from two decimals to one. */
export function scoreText(score: number): string {
  return ONE_DIGIT.format(Math.round(score * 100) / 100);
}

/** A number with at most three decimals: `0.28`, `0.005`. */
export function numberText(value: number): string {
  return UP_TO_THREE.format(value);
}

/** A share (0 to 1) in percent with at most one decimal: `12.5 %`. */
export function percentText(share: number): string {
  return `${UP_TO_THREE.format(Math.round(share * 1000) / 10)} %`;
}

/** `1 risk`, `2 risks`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
