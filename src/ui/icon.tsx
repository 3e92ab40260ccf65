/** Drawn signs. They repeat what a word beside them says, so assistive technology skips them. */
const PATHS = {
  previous: 'M8 13V3.5M4 7.5l4-4 4 4',
  next: 'M8 3v9.5M4 8.5l4 4 4-4',
  recheck: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.2v2.9h-2.9',
  window: 'M9.5 3H13v3.5M13 3 7.5 8.5M6.5 3.5H3V13h9.5V9.5',
  copy: 'M6 6h7v7.5H6zM10 6V2.5H3V10h3',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  fold: 'm6 4 4 4-4 4',
  picture: 'M2.5 3.5h11v9h-11zM2.5 11l3.2-3.2 2.3 2.3 2.2-2.2 3.3 3.3M10.8 6.3h.01',
  attachment:
    'M12.5 7.5 7.6 12.4a2.8 2.8 0 0 1-4-4l5.2-5.2a1.9 1.9 0 0 1 2.7 2.7l-5 5a.9.9 0 0 1-1.3-1.3l4.3-4.4',
  page: 'M4 2.5h5.5L12.5 5.5v8H4zM9.5 2.5v3h3M6 8.5h4.5M6 11h3',
  older: 'M8 4.5V8l2.4 1.6M8 2.5a5.5 5.5 0 1 1-5.4 6.6M2.5 4v3h3',
  large: 'M2.5 2.5h11v11h-11zM2.5 6h11M2.5 9.8h11M6.2 2.5v11M9.9 2.5v11',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3',
  settings:
    'M8 5.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM6.8 2.2h2.4l.4 1.7 1.3.8 1.7-.5 1.2 2.1-1.3 1.2v1.4l1.3 1.2-1.2 2.1-1.7-.5-1.3.8-.4 1.7H6.8l-.4-1.7-1.3-.8-1.7.5-1.2-2.1 1.3-1.2V7.5L2.2 6.3l1.2-2.1 1.7.5 1.3-.8z',
  confirmed: 'm3 8.5 3.2 3.2L13 4.8',
  dismissed: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM4.2 4.2l7.6 7.6',
  note: 'M3 13l.8-3 6.9-6.9 2.2 2.2L6 12.2zM9.4 4.4l2.2 2.2',
  remove: 'M4 4l8 8M12 4l-8 8',
  unplugged: 'M3 3l10 10M6.5 3.5H12V9M9.5 12.5H4V7',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
