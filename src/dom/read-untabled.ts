/** A report's page whose tables are not there as text: pictures of them, or only a file to download. */
import { headingOf, titlesIn } from '../core/headings';
import type { Attachment, PageContent } from '../protocol';
import { titlesOf } from './read-source';

const FILE = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar|7z)(?:[?#]|$)/i;
const MAX_LINKS = 3000;
const MAX_SHOWN = 20;
const MAX_TEXT = 200;
/** A picture smaller than this is an icon. */
const MIN_PICTURE = 100;

/** What a page without form tables is: a report told another way, or no report. */
export function readUntabled(page: Document): PageContent {
  const title = titlesOf(page)
    .flatMap(titlesIn)
    .find(({ year }) => year !== null);
  // A list of reports has a title too, but it names no year.
  if (!title) return { kind: 'none' };
  const attachments = readAttachments(page);
  const pictures = countPictures(page);
  return attachments.length === 0 && pictures === 0
    ? { kind: 'none' }
    : { kind: 'untabled', title: title.text, pictures, attachments };
}

function readAttachments(page: Document): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  const links = page.links;
  for (let index = 0; index < Math.min(links.length, MAX_LINKS) && found.size < MAX_SHOWN; index++) {
    const link = links[index];
    const url = link?.href ?? '';
    const text = (link?.textContent ?? '').trim().slice(0, MAX_TEXT);
    if (!/^https?:|^file:/.test(url) || !(FILE.test(url) || FILE.test(text)) || found.has(url)) continue;
    found.set(url, { text: text === '' ? url : text, url });
  }
  return [...found.values()];
}

/** Pictures that stand under the report's headings, where the tables should be. */
function countPictures(page: Document): number {
  const headings: Element[] = [];
  for (const element of page.querySelectorAll('p, h1, h2, h3, h4, strong, b, div, span')) {
    if ((element.textContent ?? '').length < 60 && headingOf(element.textContent ?? '') !== null)
      headings.push(element);
    if (headings.length > 40) break;
  }
  const [first] = headings;
  if (!first || headings.length < 3) return 0;
  let pictures = 0;
  for (const image of Array.from(page.images).slice(0, 500)) {
    const after = (first.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const size = Number(image.getAttribute('width') ?? image.naturalWidth);
    if (after && (size === 0 || Number.isNaN(size) || size >= MIN_PICTURE)) pictures++;
  }
  return pictures;
}
