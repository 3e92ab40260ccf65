import { createServer } from 'vite';

/**
 * Gives a module of the repository, TypeScript and all, to `use`, for as long as that takes.
 * @param {string} path from the root of the repository, with a leading slash
 * @param {(module: Record<string, any>) => unknown} use
 */
export async function withModule(path, use) {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    appType: 'custom',
  });
  try {
    await use(await server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
