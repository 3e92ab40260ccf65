/** What the page says of its publication, against itself and its address. */
import type { Report } from '../report';
import { BOTH_FORMS, type CheckRule, notApplicable, type Verdict } from '../rule';
import { finding } from './said';

/** What an article page has to say of itself (国办发〔2017〕47号, annex). */
const REQUIRED = [
  'SiteName',
  'SiteDomain',
  'SiteIDCode',
  'ColumnName',
  'ColumnDescription',
  'ColumnKeywords',
  'ColumnType',
  'ArticleTitle',
  'PubDate',
  'ContentSource',
];

export const provenanceRules: readonly CheckRule[] = (
  [
    ['P-01', 'info', judgeMeta],
    ['P-02', 'warning', judgeDomain],
    ['P-03', 'info', judgeHost],
    ['P-04', 'info', judgeDates],
  ] as const
).map(([id, severity, judge]) => ({
  id,
  severity,
  basis: { sources: ['SITE', 'practice'], certainty: 'practice' },
  forms: BOTH_FORMS,
  check: (report) => [judge(report)],
}));

const at = 'report';
const pass: Verdict = { kind: 'pass', at };

/** Government sites only: nobody else is bound to it. */
function judgeMeta({ provenance: { hostname, metaNames } }: Report): Verdict {
  if (!isGovernment(hostname)) return notApplicable(at, { code: 'noAddress' });
  const names = REQUIRED.filter((name) => !metaNames.includes(name.toLowerCase()));
  return names.length === 0 ? pass : finding('fail', at, 'info', { code: 'metaMissing', names }, []);
}

/** A part of the site (zwgk.qinghe.gov.cn) is the site. */
function judgeDomain({ provenance: { hostname, siteDomain } }: Report): Verdict {
  if (hostname === '') return notApplicable(at, { code: 'noAddress' });
  const domains = (siteDomain ?? '').split(/[\s,;，；、|]+/).flatMap((text) => hostIn(text) ?? []);
  if (domains.length === 0) return notApplicable(at, { code: 'notSaid' });
  const host = hostIn(hostname) ?? hostname;
  const own = domains.some((domain) => host === domain || isBelow(host, domain) || isBelow(domain, host));
  const note = { code: 'domainDiffers', found: domains[0] ?? '', wanted: hostname } as const;
  return own ? pass : finding('fail', at, 'warning', note, []);
}

const isBelow = (host: string, domain: string) => host.endsWith(`.${domain}`);

/** The host of an address in any spelling, without www; null for what is none. */
function hostIn(text: string): string | null {
  const match =
    /^(?:[a-z]{2,8}:)?(?:\/\/)?(?:www\.)?([a-z0-9.-]{1,200}\.[a-z0-9-]{1,60})(?::\d+)?(?:[/?#]|$)/i.exec(
      text.trim(),
    );
  return match?.[1]?.toLowerCase() ?? null;
}

/** Addresses inside an office's own network have no domain to judge. */
function judgeHost({ provenance: { hostname } }: Report): Verdict {
  if (!hostname.includes('.') || /^[\d.]+$/.test(hostname) || hostname.includes(':'))
    return notApplicable(at, { code: 'noAddress' });
  return isGovernment(hostname) ? pass : finding('fail', at, 'info', { code: 'notGov', text: hostname }, []);
}

const isGovernment = (hostname: string) => /(?:^|\.)gov\.cn$/i.test(hostname);

/** A day apart is the time of night at which a page went up. */
function judgeDates({ provenance: { publishedMeta, publishedShown } }: Report): Verdict {
  if (publishedMeta === null || publishedShown === null) return notApplicable(at, { code: 'noDate' });
  const days = Math.abs(Date.parse(publishedMeta) - Date.parse(publishedShown)) / 86_400_000;
  const note = { code: 'datesDiffer', found: publishedMeta, wanted: publishedShown } as const;
  return days > 1 ? finding('fail', at, 'info', note, []) : pass;
}
