/**
 * The little of the WebExtension API that runs inside pages, in the callback form every browser since Chromium 90
 * shares. The polyfill would cost every report page 10 kB for these few calls.
 */

type Sender = { readonly id?: string; readonly tab?: { readonly id?: number } };

export type Native = {
  readonly runtime: {
    /** Undefined once the extension has been removed or updated. */
    readonly id: string | undefined;
    readonly lastError: unknown;
    readonly sendMessage: (message: unknown, answered: (reply: unknown) => void) => void;
    readonly onMessage: {
      readonly addListener: (
        /** Returns true to answer later. */
        listener: (message: unknown, sender: Sender, respond: (reply: unknown) => void) => boolean,
      ) => void;
    };
  };
  readonly i18n: { readonly getMessage: (key: string, substitutions: string[]) => string };
  readonly storage: {
    readonly local: {
      readonly get: (
        keys: string[],
        /** Nothing is handed over when the browser could not read. */
        done: (values: { readonly [key: string]: unknown } | undefined) => void,
      ) => void;
    };
    readonly onChanged: {
      readonly addListener: (
        listener: (changes: { readonly [key: string]: unknown }, area: string) => void,
      ) => void;
    };
  };
};

// `chrome` everywhere: Firefox offers it too, with callbacks.
export const native: Native = (globalThis as unknown as { readonly chrome: Native }).chrome;
