/** What a page is that has no report to show, and what to do about it. */
import type { ComponentChildren } from 'preact';
import type { Attachment } from '../protocol';
import type { Words } from '../words';
import { Icon, type IconName } from './icon';
import { type ForbiddenPage, isWebAddress, type View } from './view';
import { useWords } from './words-context';

/** A page without a report, or not yet with one. */
export type StateView = Exclude<View, { kind: 'reports' }>;

export type PageStateProps = {
  readonly view: StateView;
  /** Called in the click itself: browsers only ask for permission then. */
  readonly onGrant: () => void;
};

export function PageState({ view, onGrant }: PageStateProps) {
  const words = useWords();
  const [text, todo] = sentences(words, view);
  return (
    <div class={`state ${view.kind}`}>
      <Icon name={signOf(view)} />
      <h1>{stateTitle(words, view)}</h1>
      {text !== '' && <p>{text}</p>}
      {view.kind === 'untabled' && <Attachments attachments={view.attachments} />}
      {todo !== '' && <p class="todo">{todo}</p>}
      {view.kind === 'forbidden' && <Forbidden page={view.page} refused={view.refused} onGrant={onGrant} />}
    </div>
  );
}

/** The state in a few words. */
export function stateTitle(words: Words, view: StateView): string {
  switch (view.kind) {
    case 'reading':
      return words('popup_reading');
    case 'untabled':
      if (view.pictures > 0) return words('state_pictures_title');
      return words(view.attachments.length > 0 ? 'state_attachments_title' : 'state_untabled_title');
    default:
      return words(`state_${view.kind}_title`);
  }
}

/** What it is, and what to do. */
function sentences(words: Words, view: StateView): readonly [string, string] {
  switch (view.kind) {
    case 'reading':
    case 'forbidden':
      return ['', ''];
    case 'gone':
    case 'silent':
    case 'garbled':
      return ['', words(`state_${view.kind}_do`)];
    case 'none':
    case 'tooLarge':
      return [words(`state_${view.kind}_text`), words(`state_${view.kind}_do`)];
    case 'older': {
      const title = view.title ?? words('state_older_unnamed');
      return [words(`state_older_${view.form}`, [title]), words('state_older_do')];
    }
    case 'untabled': {
      const pictures = view.pictures > 0;
      const key = pictures ? 'state_pictures' : 'state_attachments';
      return [words(`${key}_text`, [view.title, String(view.pictures)]), words(`${key}_do`)];
    }
  }
}

function signOf(view: StateView): IconName {
  switch (view.kind) {
    case 'untabled':
      return view.pictures > 0 ? 'picture' : 'attachment';
    case 'older':
      return 'older';
    case 'tooLarge':
      return 'large';
    case 'forbidden':
      return 'lock';
    case 'gone':
    case 'silent':
    case 'garbled':
      return 'unplugged';
    case 'reading':
    case 'none':
      return 'page';
  }
}

function Attachments({ attachments }: { readonly attachments: readonly Attachment[] }) {
  const words = useWords();
  if (attachments.length === 0) return null;
  return (
    <div class="attachments">
      <h2>{words('state_attachments')}</h2>
      <ul>
        {attachments.map(({ text, url }) => (
          <li key={url}>
            {isWebAddress(url) ? (
              <a href={url} target="_blank" rel="noreferrer">
                {text || url}
              </a>
            ) : (
              text || url
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type ForbiddenProps = {
  readonly page: ForbiddenPage;
  readonly refused: boolean;
  readonly onGrant: () => void;
};

function Forbidden({ page, refused, onGrant }: ForbiddenProps) {
  const words = useWords();
  const grant = (
    <p class="grant">
      <button type="button" class="primary" onClick={onGrant}>
        {words('popup_grant')}
      </button>
      <span role="status">{refused && words('state_refused')}</span>
    </p>
  );
  if (page !== 'unknown') {
    return (
      <>
        <p class="todo">{words(`state_forbidden_${page}`)}</p>
        {page === 'gov' && grant}
      </>
    );
  }
  return (
    <>
      <p>{words('state_forbidden_unknown')}</p>
      <dl class="cases">
        <Case page="gov">{grant}</Case>
        <Case page="site" />
        <Case page="file" />
        <Case page="browser" />
      </dl>
    </>
  );
}

type CaseProps = {
  readonly page: Exclude<ForbiddenPage, 'unknown'>;
  readonly children?: ComponentChildren;
};

function Case({ page, children }: CaseProps) {
  const words = useWords();
  return (
    <div>
      <dt>{words(`state_case_${page}`)}</dt>
      <dd>
        {words(`state_forbidden_${page}`)}
        {children}
      </dd>
    </div>
  );
}
