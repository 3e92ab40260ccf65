/** A document of this markup, as a browser parses it. */
export const pageOf = (body: string, head = ''): Document =>
  new DOMParser().parseFromString(
    `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
