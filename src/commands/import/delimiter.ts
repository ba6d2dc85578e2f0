import Papa from 'papaparse';

const CANDIDATES = [',', ';', '\t', '|'];
/** Records that are looked at. */
const SAMPLE = 30;

/**
 * The delimiter of a list: the one by which most records have as many cells as the headings, which are at least two; of
 * equals the one with most cells. A comma where none does.
 */
export function delimiterOf(text: string): string {
  const rated = CANDIDATES.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE, skipEmptyLines: true });
    const width = data[0]?.length ?? 0;
    const alike = data.filter(({ length }) => length === width).length;
    return { delimiter, width, share: width < 2 ? 0 : alike / data.length };
  });
  return rated.toSorted((a, b) => b.share - a.share || b.width - a.width)[0]?.delimiter ?? ',';
}
