import compression from "compression";
import type { Handler } from "./listen";

/**
 * Sends pages compressed to browsers that take it. Here and not in Next (`compress: false` in next.config.ts): an
 * answer that lost.ts drops must not have gone through a compressor, which ends later than it says.
 */
export function compressed(pages: Handler): Handler {
  const compress = compression();
  return (request, response) =>
    new Promise((done, no) => {
      // It takes Express's request, of which it reads the headers and the method alone.
      compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], (error) =>
        error ? no(error) : pages(request, response).then(done, no),
      );
    });
}
