import type { z } from "zod";
import type { FieldCode, FieldProblem, Fields } from "./refusal";

const own = (issue: z.core.$ZodIssue): FieldProblem | undefined => {
  const code: unknown = issue.code === "custom" ? issue.params?.code : undefined;
  if (typeof code !== "string") return undefined;
  const values = issue.code === "custom" ? (issue.params?.values as FieldProblem["values"]) : undefined;
  return { code: code as FieldCode, ...(values ? { values } : {}) };
};

const asNumber = (limit: number | bigint) => Number(limit);

/** What is wrong, in one of the codes of messages `fields`: Zod's own words are never shown. */
function problem(issue: z.core.$ZodIssue): FieldProblem {
  const said = own(issue);
  if (said) return said;
  if (issue.code === "too_small") {
    if (issue.origin === "string" && asNumber(issue.minimum) <= 1) return { code: "required" };
    const values = { min: asNumber(issue.minimum) };
    return issue.origin === "string" ? { code: "too-short", values } : { code: "too-small", values };
  }
  if (issue.code === "too_big") {
    const values = { max: asNumber(issue.maximum) };
    return issue.origin === "string" ? { code: "too-long", values } : { code: "too-big", values };
  }
  if (issue.code === "invalid_type") return { code: issue.input === undefined ? "required" : "wrong-kind" };
  if (issue.code === "invalid_format") return { code: issue.format === "email" ? "email" : "format" };
  if (issue.code === "unrecognized_keys") return { code: "unknown-field" };
  if (issue.code === "invalid_value") return { code: "choice" };
  return { code: "wrong-kind" };
}

const pathsOf = (issue: z.core.$ZodIssue) =>
  issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key].join(".")) : [issue.path.join(".")];

/** Problems by path. Whatever a path is called, it is only a name: `constructor` too. */
export function fieldsOf(error: z.core.$ZodError): Fields {
  const all = new Map<string, FieldProblem[]>();
  for (const issue of error.issues)
    for (const path of pathsOf(issue)) all.set(path, [...(all.get(path) ?? []), problem(issue)]);
  return Object.fromEntries(all);
}
