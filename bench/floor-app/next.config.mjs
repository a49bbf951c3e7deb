import { fileURLToPath } from "node:url";

/** The least a Next app is: the floor of P1, P2, P13 and P15 (docs/performance.md). Not part of the product. */
export default {
  poweredByHeader: false,
  compress: false,
  devIndicators: false,
  serverExternalPackages: ["better-sqlite3"],
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
};
