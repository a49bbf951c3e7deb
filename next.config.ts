import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD, PHASE_PRODUCTION_SERVER } from "next/constants";

process.env.NEXT_TELEMETRY_DISABLED = "1";

/** The same sources give the same id on every machine; a browser with pages of another build then reloads. */
function buildId(): string {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const hash = createHash("sha256");
  for (const folder of ["app", "components", "core", "db", "features", "messages"])
    for (const file of (readdirSync(folder, { recursive: true, withFileTypes: true }) ?? [])
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort())
      hash.update(file).update(readFileSync(file));
  return `${version.replaceAll(".", "-")}-${hash.digest("hex").slice(0, 12)}`;
}

const dist = process.env.LECTERN_DIST || ".next";
/** Made from the sources when building; when serving, what the build was named. In development there is none. */
function idIn(phase: string): string | undefined {
  if (phase === PHASE_PRODUCTION_BUILD) return buildId();
  return phase === PHASE_PRODUCTION_SERVER ? readFileSync(`${dist}/BUILD_ID`, "utf8").trim() : undefined;
}

const config: NextConfig = {
  distDir: dist,
  poweredByHeader: false,
  compress: false, // server/compressed.ts does
  typedRoutes: false,
  // A config of its own, which "extends": Next leaves such a file as it is.
  // Types are checked by `npm run check`, once and for all files, not again by each build.
  typescript: { tsconfigPath: "tsconfig.next.json", ignoreBuildErrors: true },
  images: { unoptimized: true },
  allowedDevOrigins: ["localhost", "127.0.0.1"],
  devIndicators: false,
  logging: { incomingRequests: false }, // server/listen.ts writes them, without tokens
  // The fonts' path holds their version.
  headers: async () => [
    { source: "/fonts/:path*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
  ],
  experimental: { serverActions: { bodySizeLimit: "2mb" } },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@tus/file-store",
    "@tus/server",
    "better-sqlite3",
    "drizzle-orm",
    "file-type",
    "iconv-lite",
    "nodemailer",
    "pdfkit",
    "pg",
    "pino",
    "read-excel-file",
    "sharp",
    "yauzl",
    "yazl",
  ],
};

export default function configured(phase: string): NextConfig {
  const id = idIn(phase);
  return id ? { ...config, generateBuildId: () => id, deploymentId: id } : config;
}
