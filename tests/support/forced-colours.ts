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

/** Colours that somebody sees here and that are not the system's. */
export function foreignColours(area: Element): readonly string[] {
  const own = new Set(SYSTEM.map(systemColour));
  const isOwn = (colour: string) => colour === 'none' || /, 0\)$/.test(colour) || own.has(colour);
  const colours = [...area.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const shown = element instanceof SVGElement ? (['fill', 'stroke'] as const) : BOX;
    if (element.matches('svg, .visually-hidden')) return [];
    return shown.map((property) => [
      `${element.localName}.${element.getAttribute('class')} ${property}`,
      style[property],
    ]);
  });
  return [
    ...new Set(colours.flatMap(([what, colour]) => (isOwn(colour ?? '') ? [] : [`${what}: ${colour}`]))),
  ];
}

const BOX = ['color', 'backgroundColor', 'borderTopColor', 'borderLeftColor', 'outlineColor'] as const;
