"use client";

import { useCallback } from "react";
import type { FieldErrors, FieldValues, Path, UseFormSetError } from "react-hook-form";
import { useTranslations } from "use-intl";

type Values = Record<string, string | number>;
/** What a refused request answers: a code, and problems by path. */
export type Refused = {
  ok: false;
  code: string;
  fields?: Record<string, { code: string; values?: Values }[]> | undefined;
  values?: Values | undefined;
};

/** The words of refusals and of problems with fields; the provider must hold `refusals` and `fields`. */
export function useRefusalWords() {
  const fields = useTranslations("fields");
  const refusals = useTranslations("refusals");
  return {
    problem: (p: { code: string; values?: Values }) => fields(p.code, p.values),
    refusal: (r: Refused) => refusals(r.code, r.values),
  };
}

/**
 * What a server answers, or in words that it could not be reached: a press without a network must neither be silent nor
 * take the page away. Whatever else goes wrong stays an error.
 */
export const reached = <T>(deed: Promise<T>): Promise<T | Refused> =>
  deed.catch((error: unknown): Refused => {
    // How browsers say that a request did not come through (Fetch Standard: a network error is a TypeError).
    if (error instanceof TypeError) return { ok: false, code: "no-network" };
    throw error;
  });

/** Puts the problems of a refused request on their fields; answers what to say over the form. */
export function useProblems<V extends FieldValues>(setError: UseFormSetError<V>) {
  const { problem, refusal } = useRefusalWords();
  return useCallback(
    (refused: Refused): string => {
      for (const [path, [first]] of Object.entries(refused.fields ?? {}))
        if (first) setError(path as Path<V>, { type: "server", message: problem(first) });
      return refusal(refused);
    },
    [setError, problem, refusal],
  );
}

/** Brings what was answered into sight and under the keyboard, once it stands on the page. */
export function focusSoon(id = "form-errors") {
  setTimeout(() => {
    const found = document.getElementById(id);
    found?.scrollIntoView({ block: "center" });
    found?.focus({ preventScroll: true });
  }, 50);
}

/** All problems of a form in the order of its fields, for FormErrorSummary: the control's id is the field's path. */
export function listed(errors: FieldErrors, before = ""): { fieldId: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || key === "root" || key === "ref") return [];
    const path = before ? `${before}.${key}` : key;
    if (typeof error.message === "string") return [{ fieldId: path, message: error.message }];
    return typeof error === "object" ? listed(error as FieldErrors, path) : [];
  });
}
