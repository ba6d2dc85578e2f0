import { wordsOf } from '../../templates/file-name.ts';

/** A text as it is compared with others: words in lower case and ASCII. `In Prüfung` → `in prufung`. */
export function plainWords(text: string): string {
  return wordsOf(text).join(' ');
}

/** What people write where they know nothing yet; in plain words, or signs alone. */
const UNKNOWN: ReadonlySet<string> = new Set([
  'n a',
  'na',
  'tbd',
  'tba',
  'tbc',
  'unknown',
  'null',
  'k a',
  'unbekannt',
  'offen',
  'inconnu',
  'nc',
  'n c',
]);

/** Whether a cell for a date, a number or a word of a list says that its value is not known. */
export function saysUnknown(text: string): boolean {
  return /^[\s\-–—_?./]*$/.test(text) || UNKNOWN.has(plainWords(text));
}

/** Words of a status by the status of a charter. In plain words: English, German, French. */
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  draft: ['draft', 'idea', 'concept', 'entwurf', 'idee', 'konzept', 'brouillon', 'concept'],
  proposed: [
    ...['proposed', 'submitted', 'requested', 'pending approval', 'under review', 'in review', 'awaiting approval'],
    ...['vorgeschlagen', 'beantragt', 'eingereicht', 'in prufung', 'zur genehmigung'],
    ...['propose', 'soumis', 'demande', 'en attente d approbation'],
  ],
  approved: [
    ...['approved', 'authorised', 'authorized'],
    ...['genehmigt', 'freigegeben', 'bewilligt', 'approuve', 'valide', 'autorise'],
  ],
  active: [
    ...['active', 'in progress', 'in execution', 'in delivery', 'running', 'ongoing', 'started', 'executing'],
    ...['aktiv', 'laufend', 'lauft', 'in arbeit', 'in bearbeitung', 'in umsetzung', 'in durchfuhrung', 'gestartet'],
    ...['actif', 'active', 'en cours', 'demarre'],
  ],
  'on-hold': [
    ...['on hold', 'paused', 'suspended', 'deferred', 'postponed'],
    ...['pausiert', 'angehalten', 'ruht', 'ruhend', 'zuruckgestellt', 'verschoben'],
    ...['en pause', 'suspendu', 'reporte'],
  ],
  completed: [
    ...['completed', 'complete', 'done', 'finished', 'closed', 'delivered'],
    ...[
      'abgeschlossen',
      'fertig',
      'erledigt',
      'beendet',
      'geschlossen',
      'termine',
      'clos',
      'cloture',
      'acheve',
      'livre',
    ],
  ],
  cancelled: [
    ...['cancelled', 'canceled', 'stopped', 'terminated', 'aborted', 'withdrawn', 'abandoned'],
    ...['abgebrochen', 'gestoppt', 'storniert', 'eingestellt', 'zuruckgezogen', 'annule', 'abandonne', 'arrete'],
  ],
  rejected: ['rejected', 'declined', 'denied', 'abgelehnt', 'verworfen', 'rejete', 'refuse'],
};

export const STATUS_WORDS: ReadonlyMap<string, string> = invert(STATUSES);

/** Words of a three-step scale, likewise. */
export const LEVEL_WORDS: ReadonlyMap<string, string> = invert({
  low: ['low', 'small', 'l', 'niedrig', 'gering', 'tief', 'faible', 'bas', 'basse'],
  medium: ['medium', 'moderate', 'mid', 'm', 'mittel', 'moyen', 'moyenne'],
  high: ['high', 'large', 'h', 'hoch', 'eleve', 'elevee', 'haut', 'haute', 'fort', 'forte'],
});

export const YES_NO_WORDS: ReadonlyMap<string, string> = invert({
  true: ['true', 'yes', 'y', 'x', '1', 'ja', 'j', 'wahr', 'oui', 'o', 'vrai'],
  false: ['false', 'no', 'n', '0', 'nein', 'falsch', 'non', 'faux'],
});

function invert(words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([meaning, all]) => all.map((word) => [word, meaning] as const)));
}
