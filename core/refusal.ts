import type en from "../messages/en.json";

/** Every reason to say no has words in messages/en.json, or this file does not compile. */
export type RefusalCode = keyof (typeof en)["refusals"];
/** What may be wrong with one field; the words are in messages `fields`. */
export type FieldCode = keyof (typeof en)["fields"];
export type FieldProblem = { code: FieldCode; values?: Record<string, string | number> };
/** Problems by path: `title.ko`, `rows.3.email`. */
export type Fields = Record<string, FieldProblem[]>;
export type Values = Record<string, string | number>;

/** An expected no. Thrown inside an operation, it rolls the work back and leaves as a value. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    readonly fields?: Fields,
    /** For the placeholders of the refusal's words. */
    readonly values?: Values,
  ) {
    super(code);
  }
}

/** Says no: nothing of the operation stays. */
export const refuse = (code: RefusalCode, values?: Values): never => {
  throw new Refusal(code, undefined, values);
};

/** Says no to one field, in the words of `fields.<code>`. */
export const refuseField = (field: string, code: FieldCode, values?: Values): never => {
  throw new Refusal("invalid", { [field]: [values ? { code, values } : { code }] });
};

/** Says no to all fields that something is wrong with; nothing when there are none. */
export const refuseFields = (problems: Fields) => {
  if (Object.keys(problems).length > 0) throw new Refusal("invalid", problems);
};

/** The bundles of server and pages each have their own class: the name tells. */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Refusal || (error instanceof Error && error.name === "Refusal" && "code" in error);

/** What a command answers: its value, or why not. */
export type Refused = { ok: false; code: RefusalCode; fields?: Fields; values?: Values };
export type Outcome<T> = { ok: true; value: T } | Refused;
