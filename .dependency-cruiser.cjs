// Who may import whom. `npm run shape` fails on the first arrow drawn the wrong way.
const behind = "(queries|commands|steps|jobs|exports|live)"; // files of a feature that may know tables
const pure = "(choices|contract|inputs|rules)"; // files of a feature that run anywhere
const tests = "\\.test\\.tsx?$";
const byValue = { dependencyTypesNot: ["type-only"] };
const rule = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    rule(
      "no-circles",
      "Two files that need each other are one, or want a third.",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    {
      ...rule("no-circles-of-features", "Two nouns that need each other: react to activities instead.", {
        path: "^features/[^/]+$",
      }),
      scope: "folder",
      to: { circular: true, path: "^features/[^/]+$" },
    },
    rule(
      "outside-asks-operations",
      "Pages and the HTTP face ask operations; they neither query nor decide.",
      {
        path: "^(app|api|proxy\\.ts|instrumentation\\.ts)",
        pathNot: tests,
      },
      { path: "^(db/|features/[^/]+/(steps|rules)\\.)", ...byValue },
    ),
    rule(
      "outside-leaves-the-machinery",
      "core/web and core/http are the doors.",
      {
        path: "^(app|api|bin)/",
        pathNot: tests,
      },
      { path: "^core/(operation|scopes|testing|idempotency)\\.", ...byValue },
    ),
    rule(
      "http-face-without-pages",
      "api/ is mounted in front of Next and tested without a server.",
      {
        path: "^(api|core/http\\.ts|server/(?!start\\.ts))",
      },
      {
        path: "((^|/)node_modules/(next|react|react-dom)/|^components/|core/web\\.ts|features/[^/]+/(components/|actions\\.|client\\.))",
      },
    ),
    rule(
      "server-knows-no-feature",
      "server/ carries requests; what they mean is behind api and app.",
      {
        path: "^server(/|\\.ts)",
      },
      { path: "^(app|features|components)/" },
    ),
    rule(
      "look-knows-nothing",
      "components/ could ship in another product.",
      { path: "^components/" },
      {
        path: "^(app|api|features|core|db|server|bin)/",
      },
    ),
    rule(
      "pages-load-no-schemas",
      "Schemas weigh 45 kB in a browser and are asked by the server anyway; lists for fields are in choices.ts.",
      { path: "^features/[^/]+/components/", pathNot: tests },
      { path: "^features/[^/]+/inputs\\.", ...byValue },
    ),
    rule(
      "core-knows-no-feature",
      "The machinery serves every feature.",
      { path: "^core/", pathNot: tests },
      {
        path: "^(app|api|features|components|server|bin)/",
      },
    ),
    rule(
      "db-stands-alone",
      "db/ could ship in another product.",
      { path: "^db/", pathNot: `${tests}|^db/seed` },
      {
        path: "^(app|api|features|components|core|server|bin)/",
      },
    ),
    rule(
      "handle-is-given",
      "Only the machinery opens the database; a feature is handed a Reader or a Tx.",
      {
        path: "^features/",
        pathNot: tests,
      },
      { path: "^db/(?!schema/|search\\.ts|dialect\\.ts|errors\\.ts|id\\.ts|chunks\\.ts|prepared\\.ts)", ...byValue },
    ),
    rule(
      "tables-stay-behind-operations",
      "Tables are for queries, commands, steps, jobs, exports and live.",
      {
        path: "^features/",
        pathNot: `/${behind}\\.ts$|${tests}`,
      },
      { path: "^db/", ...byValue },
    ),
    rule(
      "pure-stays-pure",
      "inputs and rules run in the browser, in a worker and in a test.",
      {
        path: `^features/[^/]+/${pure}\\.ts$`,
      },
      {
        path: "^(app|api|bin|components|core|db|server|features|node:)|^[a-z_]+$",
        pathNot: `^features/[^/]+/${pure}\\.ts$|^core/(cells|inputs|refusal)\\.ts$`,
        ...byValue,
      },
    ),
    rule(
      "web-is-the-edge",
      "Operations run in jobs, in the command line and in tests too.",
      {
        path: `^features/[^/]+/(${behind.slice(1, -1)}|${pure.slice(1, -1)})\\.ts$`,
      },
      { path: "(^|/)node_modules/(next|react|react-dom)/|^core/web\\.ts" },
    ),
    rule(
      "neighbours-commands-are-their-own",
      "Another feature's commands open their own transaction: use its steps.",
      {
        path: "^features/([^/]+)/",
        pathNot: tests,
      },
      { path: "^features/[^/]+/(commands|actions|jobs|exports)\\.", pathNot: "^features/$1/" },
    ),
    rule(
      "e2e-sees-the-outside",
      "A journey knows what a person sees; a fixture may mount the look by itself.",
      { path: "^e2e/", pathNot: "\\.fixture\\.tsx$" },
      {
        path: "^(app|api|features|core|components|db|server)/",
      },
    ),
    rule(
      "fixtures-mount-the-look",
      "A page of parts shows components/ and nothing of lectures.",
      { path: "^e2e/.*\\.fixture\\.tsx$" },
      { path: "^(app|api|features|core|db|server)/" },
    ),
    rule(
      "no-development-package-at-run-time",
      "What runs is in dependencies.",
      {
        path: "^(app|api|bin|components|core|db|features|server|server\\.ts|proxy\\.ts)",
        pathNot: `${tests}|/testing[a-z-]*\\.ts$|^(core|db)/testing`,
      },
      { dependencyTypes: ["npm-dev"], ...{ dependencyTypesNot: ["type-only"] } },
    ),
    rule("nothing-unresolved", "Every import leads somewhere.", {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    // A test may play with several nouns at once; what it imports binds nobody.
    exclude: { path: "^(\\.next|dist/|data/|bench/floor-app/\\.next)|\\.test\\.tsx?$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
