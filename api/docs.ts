import type { Document } from "./openapi";

type Schema = {
  $ref?: string;
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
};
type Content = Record<string, { schema?: Schema }>;
type Parameter = { $ref?: string; name: string; in: string; required: boolean; schema: Schema };
type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text: string) => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c);
const words = (text: string) => safe(text).replace(/`([^`]+)`/g, "<code>$1</code>");

function kindOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf) return schema.anyOf.map((one) => (one.properties ? "{…}" : kindOf(one))).join(" | ");
  if (schema.items) return `${schema.items.properties ? "{…}" : kindOf(schema.items)}[]`;
  if (typeof schema.additionalProperties === "object") return `{ [key]: ${kindOf(schema.additionalProperties)} }`;
  return [schema.type ?? "any", schema.format].filter(Boolean).join(", ");
}

/** The objects inside: of itself, of a list's rows, or of what it may be. */
const inside = (schema: Schema): Schema[] =>
  schema.properties ? [schema] : schema.items ? inside(schema.items) : (schema.anyOf ?? []).flatMap(inside);

const fieldsOf = (schema: Schema): string =>
  inside(schema)
    .map(({ properties = {}, required = [] }) => {
      const rows = Object.entries(properties).map(([name, one]) => {
        const must = required.includes(name) ? "" : " <i>optional</i>";
        return `<li><code>${safe(name)}</code> ${safe(kindOf(one))}${must}${fieldsOf(one)}</li>`;
      });
      return `<ul>${rows.join("")}</ul>`;
    })
    .join("");

const isJson = (content: Content | undefined) => content?.["application/json"]?.schema;

function section(method: string, path: string, one: Operation, schemas: Record<string, Schema>): string {
  const whole = (schema: Schema): Schema => schemas[schema.$ref?.split("/").at(-1) ?? ""] ?? schema;
  const given = (one.parameters ?? []).filter((each) => !each.$ref);
  const asked: Schema = {
    properties: Object.fromEntries(given.map((each) => [each.name, each.schema])),
    required: given.filter((each) => each.required).map((each) => each.name),
  };
  const body = isJson(one.requestBody?.content);
  const answers = Object.entries(one.responses).filter(([status]) => !status.endsWith("XX"));
  const done = answers.map(([status, { description, content }]) => {
    const schema = isJson(content);
    const type = content && !schema ? ` <code>${safe(Object.keys(content)[0] ?? "")}</code>` : "";
    return `<h4>${status} ${safe(description)}${type}</h4>${schema ? fieldsOf(whole(schema)) : ""}`;
  });
  return [
    `<details id="${safe(one.operationId)}"><summary><b class="${method}">${method.toUpperCase()}</b> `,
    `<code>${safe(path).replaceAll("/", "/<wbr>")}</code><span>${words(one.summary)}</span></summary>`,
    given.length > 0 ? `<h4>Parameters</h4>${fieldsOf(asked)}` : "",
    body ? `<h4>Body</h4>${fieldsOf(whole(body))}` : "",
    ...done,
    "</details>",
  ].join("");
}

/** The document as a page: no script, no request to anywhere else, one stylesheet of our own. */
export function docsPage(document: Document): string {
  const schemas = document.components.schemas as Record<string, Schema>;
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ method, path, one: one as Operation })),
  );
  const parts = document.tags.map(({ name }) => {
    const own = all.filter(({ one }) => one.tags[0] === name);
    return `<section><h2>${safe(name)}</h2>${own.map(({ method, path, one }) => section(method, path, one, schemas)).join("")}</section>`;
  });
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>${safe(document.info.title)} API</title><link rel="stylesheet" href="/api/v1/docs.css"></head><body><main>`,
    `<h1>${safe(document.info.title)} API</h1><p>${words(document.info.description)}</p>`,
    `<p>Paths begin at <code>${safe(document.servers[0]?.url ?? "")}</code>. Send an API key as `,
    "<code>Authorization: Bearer lectern_…</code>. Changes take an <code>Idempotency-Key</code>; refusals are ",
    '<code>application/problem+json</code>. For machines: <a href="/api/v1/openapi.json">openapi.json</a>.</p>',
    ...parts,
    "</main></body></html>",
  ].join("");
}

export const docsStyle = `
:root { color-scheme: light dark; font: 1rem/1.55 system-ui, sans-serif; }
body { margin: 0; background: Canvas; color: CanvasText; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
h4 { font-size: .875rem; margin: 1rem 0 .25rem; }
code { font: .875em ui-monospace, monospace; }
details { border-top: 1px solid color-mix(in srgb, CanvasText 20%, Canvas); }
summary { padding: .75rem 0; cursor: pointer; }
summary b { display: inline-block; min-width: 4rem; font-size: .8125rem; }
summary span { display: block; opacity: .8; font-size: .9375rem; }
summary:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
details ul { margin: 0 0 .5rem; padding-inline-start: 1.125rem; font-size: .875rem; }
details i { opacity: .7; font-size: .8125rem; }
`;
