import type { Outcome } from "../../core/refusal";

/** The value of a command that must not be refused; the seed stops with the reason when it is. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answered = await outcome;
  if (answered.ok) return answered.value;
  throw new Error(`refused: ${answered.code} ${JSON.stringify(answered.fields ?? {})}`);
}
