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
      const isShape = it instanceof SVGElement;
      const others = (isShape ? SHAPE : BOX).filter((property) => !isOwn(style[property]));
      const thinned = isShape && style.strokeOpacity !== '1' ? (['strokeOpacity'] as const) : [];
      const name = `${it.localName}.${it.getAttribute('class')}`;
      return [...others, ...thinned].map((property) => `${name} ${property}: ${style[property]}`);
    });
  return [...new Set(foreign)];
}

const SHAPE = ['fill', 'stroke'] as const;
const BOX = [
  'color',
  'backgroundColor',
  'borderTopColor',
  'borderLeftColor',
  'outlineColor',
  'boxShadow',
] as const;
