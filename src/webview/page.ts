export interface PreviewPageOptions {
  /** The webview's `cspSource`. */
  readonly cspSource: string;
  /** Random text that is new for every page; only the script that carries it runs. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Language tag (BCP 47) of the editor's display language; `en` when missing. */
  readonly lang?: string;
  /** Title of the document. */
  readonly title?: string;
}

/** The page in which previews are drawn, and the portfolio: a script, a style sheet, and a policy that lets nothing else in. */
export function previewPage({
  cspSource,
  nonce,
  scriptUri,
  styleUri,
  lang = 'en',
  title = 'Portolan preview',
}: PreviewPageOptions): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `img-src ${cspSource} data:`,
    `font-src ${cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeAttribute(styleUri)}">
<title>${escapeAttribute(title)}</title>
</head>
<body>
<main id="root"></main>
<script nonce="${escapeAttribute(nonce)}" src="${escapeAttribute(scriptUri)}"></script>
</body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
