import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../core/rule';
import { type Decided, type Decision, NONE_DECIDED } from '../decisions/decision';

/** What a person wants to have decided. */
export type Wish = Pick<Decision, 'state' | 'note'>;

/** `reason` is the browser's own, in its own words. */
export type DecisionKept = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** What was decided on the findings of the report on show, and how to decide. */
export type Decisions = {
  readonly decided: Decided;
  readonly decide: (finding: Finding, wish: Wish) => Promise<DecisionKept>;
};

export const DecisionsContext = createContext<Decisions>({
  decided: NONE_DECIDED,
  decide: async () => ({ ok: false, reason: '' }),
});

export const useDecisions = (): Decisions => useContext(DecisionsContext);
