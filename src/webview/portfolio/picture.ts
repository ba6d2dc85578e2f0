import { type ComponentChild, render } from 'preact';

/** What a picture looks like outside the page: these properties are written into it. */
const LOOKS = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor'],
];
const NAMESPACE = 'http://www.w3.org/2000/svg';
/** Dots of a picture for one unit of its drawing. */
const SCALE = 2;

/** A chart as the text of an SVG file, in the colours of the page. */
export function svgTextOf(chart: ComponentChild): string {
  const stage = document.createElement('div');
  stage.className = 'stage';
  document.body.append(stage);
  try {
    render(chart, stage);
    const svg = stage.querySelector('svg');
    if (svg === null) throw new Error('The chart draws no picture.');
    return standingAlone(svg);
  } finally {
    render(null, stage);
    stage.remove();
  }
}

/** A picture of dots, as Base64, from the text of an SVG file. */
export async function pngOf(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * SCALE, image.naturalHeight * SCALE];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

/** Attributes of the page that mean nothing outside it. */
const OF_THE_PAGE = ['class', 'role', 'tabindex', 'aria-label', 'aria-pressed', 'data-chart'];

/** Copies what the style sheet says into the elements, and puts the page's colour behind them. */
function standingAlone(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const originals = [drawn, ...drawn.querySelectorAll<SVGElement>('*')];
  for (const [place, element] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const original = originals[place];
    if (original?.matches('rect, circle, line, path, text')) {
      const look = getComputedStyle(original);
      for (const name of LOOKS) element.setAttribute(name, look.getPropertyValue(name));
    }
    for (const name of OF_THE_PAGE) element.removeAttribute(name);
  }
  const { width, height } = drawn.viewBox.baseVal;
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', NAMESPACE);
  const page = document.createElementNS(NAMESPACE, 'rect');
  page.setAttribute('width', '100%');
  page.setAttribute('height', '100%');
  page.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(page);
  return new XMLSerializer().serializeToString(copy);
}
