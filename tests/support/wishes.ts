/** What readers ask of a browser, and every page has to bear. */

export const SCHEMES = ['light', 'dark'] as const;
/** The colours of a reader who has chosen some: few, and for everything. */
export const FORCED = ['forced light', 'forced dark'] as const;
export const LOOKS = [...SCHEMES, ...FORCED] as const;
export type Look = (typeof LOOKS)[number];

/** A window as enlarged pages see it. 1.4.10 asks for 320 by 256; 1280 by 1024 at 200 % are 640 by 512. */
export const ENLARGED = [
  ['200 %', 640, 512],
  ['400 %', 320, 256],
] as const;

/** What a reader may do to the text of a page. */
export const TEXTS: { readonly [wish: string]: string } = {
  'text as it is': '',
  'text spaced out': `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-bottom: 2em !important }`,
  'no text below 18 pixels': '* { font-size: max(18px, 1em) !important }',
};
