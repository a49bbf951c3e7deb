import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { permissions } from "./permissions";

const words =
  /^((choices|inputs|contract|rules|queries|commands|steps|actions|jobs|live|exports|client)\.ts|emails\.tsx|[a-z0-9-]+\.test\.tsx?)$/;
const vague = /^(utils?|helpers?|common|misc|types|services?|managers?|handlers?|index)(\.|$)/;
const folders = ["api", "app", "bin", "components", "core", "db", "e2e", "features", "scripts", "server", "bench"];
/** Made by a program. */
const generated = /\.d\.ts$|^e2e\/api-types\.ts$|\/\.next\//;
/** Next's names for the pages' own files, and db's one door. */
const allowedNames = new Set(["db/index.ts", "db/schema/index.ts"]);

const files = folders
  .filter((folder) => statSync(folder, { throwIfNoEntry: false }))
  .flatMap((folder) => (readdirSync(folder, { recursive: true }) as string[]).map((name) => `${folder}/${name}`))
  .map((name) => name.replaceAll("\\", "/"))
  .concat(readdirSync(".").filter((name) => /\.(ts|mjs|cjs)$/.test(name)))
  .filter((name) => /\.(tsx?|mjs|cjs)$/.test(name) && !generated.test(name));
const features = files.filter((file) => file.startsWith("features/"));
const text = (file: string) => readFileSync(file, "utf8");

describe("files", () => {
  test("a feature speaks only the agreed words", () => {
    const strangers = features.filter((file) => {
      const [, , third, fourth] = file.split("/");
      if (third === "components")
        return file.split("/").length > 4 || !/^[a-z0-9-]+(\.test)?\.tsx?$/.test(fourth ?? "");
      return fourth !== undefined || !words.test(basename(file));
    });
    expect(strangers).toEqual([]);
  });
  test("no name says nothing", () => {
    const parts = (file: string) => [basename(file), ...dirname(file).split("/")];
    expect(files.filter((file) => !allowedNames.has(file) && parts(file).some((part) => vague.test(part)))).toEqual([]);
  });
  test("names are kebab-case", () => {
    const odd = files.filter(
      (file) => !file.startsWith("app/") && !/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(basename(file)),
    );
    expect(odd).toEqual([]);
  });
  // A test grows with what it must show; a source may not.
  test("none has outgrown a reading", () => {
    // The table of permissions is the whole answer on one page, however many rows it has.
    const most = (file: string) =>
      file === "core/permission-table.ts" ? Number.POSITIVE_INFINITY : /\.test\.tsx?$/.test(file) ? 501 : 251;
    expect(files.filter((file) => text(file).split("\n").length > most(file))).toEqual([]);
  });
});

describe("operations", () => {
  test("each permission has exactly one operation, and each operation its permission", () => {
    const operations = features
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .flatMap((file) => [...text(file).matchAll(/\b(?:command|query)\(\s*"([^"]+)"/g)].map((match) => match[1]));
    expect(operations.toSorted()).toEqual(Object.keys(permissions).toSorted());
  });
  test("what a browser may call is an operation behind a door of core/web", () => {
    const open = files
      .filter((file) => !/\.(test\.tsx?|mjs|cjs)$/.test(file) && /^\s*["']use server["']/m.test(text(file)))
      .flatMap((file) =>
        /^features\/[^/]+\/actions\.ts$/.test(file)
          ? pastTheDoors(file, text(file))
          : [`${file}: "use server" is for actions.ts`],
      );
    expect(open).toEqual([]);
  });
  test("an action that opens no door, and a command used past its door, are found", () => {
    const source = `import { cancel } from "./commands";
export const cancelAction = formAction(cancel);
export async function cancelAllAction(ids) {
  for (const id of ids) await cancelAction({ id });
}
export async function sneakAction(actor) {
  return cancel(actor, {});
}
export const secret = 1;
`;
    expect(pastTheDoors("a", source)).toEqual(["a: sneakAction", "a: secret"]);
  });
});

/** Exports of an actions file that are no door of core/web, and open none or go past it by calling a command. */
function pastTheDoors(file: string, source: string): string[] {
  const made = new Set(
    [...source.matchAll(/\bconst (\w+) = (?:form|ask|link|state)Action\(/g)].map((match) => match[1]),
  );
  const imported = /import \{([^}]*)\} from "[^"]*commands"/.exec(source)?.[1] ?? "";
  const commands = new Set(imported.match(/\w+/g));
  return source
    .split(/^(?=export )/m)
    .filter((part) => part.startsWith("export ") && !/^export type/.test(part))
    .flatMap((part) => {
      const name = /^export (?:async function|const) (\w+)/.exec(part)?.[1] ?? part.slice(0, 40);
      const calls = [...part.matchAll(/(?<![.\w])(\w+)\(/g)].map((match) => match[1] ?? "");
      const opens = calls.some((call) => made.has(call)) && !calls.some((call) => commands.has(call));
      return made.has(name) || opens ? [] : [`${file}: ${name}`];
    });
}

/** Attributes that people read or hear. */
const readAloud = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "label",
  "placeholder",
  "title",
]);
const isWords = (value: string) => /\p{L}{2,}/u.test(value.replaceAll("Lectern", ""));

/** Texts that stand in the markup of a file instead of in messages/. */
function wordsInMarkup(name: string, source: string): string[] {
  const tree = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const literal = (node: ts.Node | undefined): string =>
    node && ts.isJsxExpression(node)
      ? literal(node.expression)
      : node && (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
        ? node.text
        : "";
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWords(node.text)) found.push(`${name}: ${node.text.trim()}`);
    if (ts.isJsxAttribute(node) && readAloud.has(node.name.getText()) && isWords(literal(node.initializer)))
      found.push(`${name}: ${node.name.getText()}="${literal(node.initializer)}"`);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && isWords(literal(node)))
      found.push(`${name}: {"${literal(node)}"}`);
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

describe("words", () => {
  test("a text in the markup, a label and a text in braces are found; code, classes and the product's name are not", () => {
    const page = '<p title="Close" className="big">Hello {"there"} {name} <b>Lectern</b> · <i data-x="abc">1</i></p>';
    expect(wordsInMarkup("a.tsx", `const a = ${page};`)).toEqual([
      'a.tsx: title="Close"',
      "a.tsx: Hello",
      'a.tsx: {"there"}',
    ]);
  });
  test("no page and no component says anything that is not in messages", () => {
    const pages = files.filter(
      (file) => /^(app|components|features)\/.*\.tsx$/.test(file) && !/\.test\.tsx$/.test(file),
    );
    expect(pages.flatMap((file) => wordsInMarkup(file, text(file)))).toEqual([]);
  });
});
