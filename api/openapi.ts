import { z } from "zod";
import { type Endpoint, pathKeys } from "./endpoint";

type Schema = Record<string, unknown> & {
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
};
export type Paths = Record<string, Record<string, unknown>>;

const differing = <T>(all: T[]) => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];

const schemaOf = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" });
      // An instant may come as text or, inside of the house, as a Date: the same to a program.
      if (jsonSchema.anyOf) jsonSchema.anyOf = differing(jsonSchema.anyOf);
      if (jsonSchema.anyOf?.length === 1) {
        Object.assign(jsonSchema, jsonSchema.anyOf[0]);
        delete jsonSchema.anyOf;
      }
      // The format says it; Zod's long pattern would only hide it.
      if (jsonSchema.format && jsonSchema.pattern) jsonSchema.pattern = undefined;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) jsonSchema.maximum = undefined;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) jsonSchema.minimum = undefined;
    },
  });
  return JSON.parse(JSON.stringify(made)) as Schema;
};

const problem = {
  type: "object",
  required: ["type", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string", description: "In the language of Accept-Language." },
    status: { type: "integer" },
    code: { type: "string", description: "Stable; for programs." },
    fields: {
      type: "object",
      description: "What is wrong, by the path of the field: `title.ko`.",
      additionalProperties: {
        type: "array",
        items: {
          type: "object",
          required: ["code"],
          properties: { code: { type: "string" }, title: { type: "string" }, values: { type: "object" } },
        },
      },
    },
    requestId: { type: "string", description: "With `surprise`: the number to give to whoever runs the server." },
  },
};

const asProblem = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
/** The answers every path may give beside its own. */
export const refusals = {
  "4XX": { description: "Refused: nothing was changed.", content: asProblem },
  "5XX": { description: "It cannot be done now; Retry-After says when to ask again.", content: asProblem },
};

const parameter = (name: string, place: "path" | "query", schema: Schema, required: boolean) => ({
  name,
  in: place,
  required,
  schema,
});

/** In an address nothing is null; what is left out is nothing said. */
const inQuery = (schema: Schema): Schema => {
  const { anyOf, ...rest } = schema;
  const said = anyOf?.filter((one) => one.type !== "null");
  return said?.length === 1 ? { ...rest, ...inQuery(said[0] ?? {}) } : schema;
};

const bodyOf = (input: Schema, keys: string[]) => {
  const { properties = {}, required = [], ...rest } = input;
  const left = Object.fromEntries(Object.entries(properties).filter(([name]) => !keys.includes(name)));
  const needed = required.filter((name) => !keys.includes(name));
  const schema = { ...rest, properties: left, ...(needed.length > 0 ? { required: needed } : {}) };
  return Object.keys(left).length > 0
    ? { requestBody: { required: needed.length > 0, content: { "application/json": { schema } } } }
    : {};
};

function described(each: Endpoint, schemas: Record<string, Schema>) {
  const id = each.operation.operation.replace(".", "_");
  const input = schemaOf(each.operation.input, "input");
  const keys = pathKeys(each.path);
  const { properties = {}, required = [] } = input;
  const params = keys.map((name) => parameter(name, "path", properties[name] ?? { type: "string" }, true));
  const queried = Object.entries(properties)
    .filter(([name]) => !keys.includes(name) && !(each.rows === "paged" && name === "page"))
    .map(([name, schema]) => parameter(name, "query", inQuery(schema), required.includes(name)));
  const cursor = each.rows === "paged" ? [parameter("cursor", "query", { type: "string" }, false)] : [];
  const once = each.method === "get" ? [] : [{ $ref: "#/components/parameters/IdempotencyKey" }];
  schemas[`${id}_answer`] = schemaOf(each.answer, "output");
  const done = {
    description: "Done.",
    content: { "application/json": { schema: { $ref: `#/components/schemas/${id}_answer` } } },
  };
  const codes = typeof each.made === "function" ? ["200", "201"] : [each.made ? "201" : "200"];
  return {
    operationId: id,
    tags: [each.tag],
    summary: each.summary,
    parameters: [...params, ...(each.method === "get" ? [...queried, ...cursor] : once)],
    ...(each.method === "get" ? {} : bodyOf(input, keys)),
    responses: { ...Object.fromEntries(codes.map((code) => [code, done])), ...refusals },
  };
}

const about = [
  "Programmes, events, registrations, groups, files, questions, attendance and exports.",
  "Every answer names its fields; requests with fields that are not named are refused.",
  "A place one has no role at answers as if it did not exist (404); a role too low is told so (403).",
].join(" ");

/**
 * The OpenAPI 3.1 document of all endpoints, made from the operations' own Zod schemas.
 * @param server address of this instance, without a slash at its end
 * @param extra paths that are not operations: files, uploads, downloads
 */
export function openapi(endpoints: readonly Endpoint[], server: string, extra: Paths = {}) {
  const paths: Paths = {};
  const schemas: Record<string, Schema> = {};
  for (const each of endpoints) {
    const path = paths[`/v1${each.path}`] ?? {};
    path[each.method] = described(each, schemas);
    paths[`/v1${each.path}`] = path;
  }
  const more = Object.values(extra).flatMap((path) => Object.values(path) as { tags?: string[] }[]);
  const tags = new Set([...endpoints.map((each) => each.tag), ...more.flatMap((one) => one.tags ?? [])]);
  return {
    openapi: "3.1.0",
    info: { title: "Lectern", version: "1", description: about, license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: `${server}/api` }],
    security: [{ key: [] }, {}],
    tags: [...tags].map((name) => ({ name })),
    paths: { ...paths, ...extra },
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer", description: "An API key, or the token of a personal link." },
      },
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          description: "The same key with the same request answers the same, for 48 hours.",
          schema: { type: "string", minLength: 8, maxLength: 200 },
        },
      },
      schemas: { Problem: problem, ...schemas },
    },
  };
}
export type Document = ReturnType<typeof openapi>;
