/** The `chrome` object of an extension, for a browser that has none. Runs in pages of the old browser. */

/** What is known of the extension before anything is asked. */
export type World = {
  readonly id: string;
  /** Where its own pages are. */
  readonly base: string;
  readonly manifest: object;
  readonly messages: { readonly [key: string]: { readonly message: string } };
  /** `runtime.sendMessage` and others like it, which the test answers. */
  readonly methods: readonly string[];
  readonly events: readonly string[];
  /** Properties that `scripting.executeScript` did not know yet. */
  readonly unknown: readonly string[];
};

/** A question of the page, written as JSON. */
export type Call = { readonly call: number; readonly method: string; readonly args: readonly unknown[] };
/** What became of it. */
export type Settled = { readonly value?: unknown; readonly error?: string };
/** What listeners make of an event; only messages are answered. */
export type Heard = { readonly answered: boolean; readonly reply?: unknown };

/** The name of the binding that carries a call out, and of what takes answers and events in. */
export const BINDING = 'goujiTest';

/** What the test calls in the page. */
export type Inside = {
  readonly settle: (call: number, settled: Settled) => void;
  readonly raise: (event: string, args: readonly unknown[]) => Promise<Heard>;
};

/** Written into pages as it stands here: it knows nothing but its arguments. */
export function standIn(binding: string, world: World): void {
  type Done = (value?: unknown) => void;
  type Listener = (...args: readonly unknown[]) => unknown;
  type Branch = { [name: string]: unknown };

  const page = globalThis as unknown as Branch;
  const send = page[binding] as (text: string) => void;
  const waiting = new Map<number, (settled: Settled) => void>();
  const listeners = new Map<string, Set<Listener>>();
  let calls = 0;
  let lastError: { readonly message: string } | undefined;

  const call = (method: string, args: unknown[]): Promise<unknown> | undefined => {
    const done = typeof args[args.length - 1] === 'function' ? (args.pop() as Done) : null;
    const number = ++calls;
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(number, ({ value, error }) => {
        if (!done) return error === undefined ? resolve(value) : reject(new Error(error));
        lastError = error === undefined ? undefined : { message: error };
        done(value);
        lastError = undefined;
      });
    });
    const text = (_: string, value: unknown) => (typeof value === 'function' ? String(value) : value);
    send(JSON.stringify({ call: number, method, args }, text));
    return done ? undefined : answer;
  };

  const runtime: Branch = {
    id: world.id,
    getURL: (path: string) => `${world.base}/${path.replace(/^\//, '')}`,
    getManifest: () => world.manifest,
  };
  Object.defineProperty(runtime, 'lastError', { get: () => lastError });
  const getMessage = (key: string, args: readonly string[] = []) =>
    (world.messages[key]?.message ?? '').replace(/\$(\$+|[1-9])/g, (_, sign: string) =>
      sign.startsWith('$') ? sign : (args[Number(sign) - 1] ?? ''),
    );
  const chrome: Branch = { runtime, i18n: { getMessage } };
  const put = (path: string, value: unknown) => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let branch = chrome;
    for (const name of names) {
      branch[name] ??= {};
      branch = branch[name] as Branch;
    }
    branch[last] = value;
  };
  for (const method of world.methods) put(method, (...args: unknown[]) => call(method, args));
  if (world.unknown.length > 0) {
    put('scripting.executeScript', ({ function: func, ...injection }: Branch) => {
      const late = world.unknown.find((name) => name in injection);
      if (late) throw new TypeError(`Error at parameter 'injection': Unexpected property: '${late}'.`);
      return call('scripting.executeScript', [func ? { ...injection, func } : injection]);
    });
  }
  for (const event of world.events) {
    const own = new Set<Listener>();
    listeners.set(event, own);
    put(event, {
      addListener: (listener: Listener) => own.add(listener),
      removeListener: (listener: Listener) => own.delete(listener),
      hasListener: (listener: Listener) => own.has(listener),
    });
  }

  const inside: Inside = {
    settle(number, settled) {
      waiting.get(number)?.(settled);
      waiting.delete(number);
    },
    raise: (event, args) =>
      new Promise((resolve) => {
        let later = false;
        const respond = (reply: unknown) => resolve({ answered: true, reply });
        for (const listener of listeners.get(event) ?? [])
          later = listener(...args, respond) === true || later;
        if (!later) resolve({ answered: false });
      }),
  };
  page.chrome = chrome;
  page[binding] = inside;
}
