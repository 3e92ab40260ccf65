/** The colours that are left where the reader has chosen them. */

const SYSTEM = [
  ...[
    'Canvas',
    'CanvasText',
    'LinkText',
    'VisitedText',
    'ActiveText',
    'ButtonFace',
    'ButtonText',
    'ButtonBorder',
  ],
  ...['Field', 'FieldText', 'Highlight', 'HighlightText', 'GrayText', 'SelectedItem', 'SelectedItemText'],
];

/** What the reader has chosen, as the browser reckons it. */
export function systemColour(name: string): string {
  const probe = document.createElement('i');
  probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Colours that somebody sees here and that are not the reader's, or are thinned. */
export function foreignColours(area: Element): readonly string[] {
  const own = new Set(['none', ...SYSTEM.map(systemColour)]);
  const isOwn = (colour: string) => own.has(colour) || /, 0\)$/.test(colour);
  const foreign = [...area.querySelectorAll('*')]
    .filter((it) => !it.matches('svg, .visually-hidden'))
    .flatMap((it) => {
      const style = getComputedStyle(it);
      const thinned = it instanceof SVGElement && style.strokeOpacity !== '1' ? ['strokeOpacity'] : [];
      const properties = it instanceof SVGElement ? SHAPE : BOX;
      const all = [...properties.filter((property) => !isOwn(style[property])), ...thinned];
      return all.map((property) => `${it.localName}.${it.getAttribute('class')} ${property}`);
    });
  return [...new Set(foreign)];
}

const SHAPE = ['fill', 'stroke'] as const;
const BOX = ['color', 'backgroundColor', 'borderTopColor', 'borderLeftColor', 'outlineColor'] as const;
