"use client";
import type { Outcome, RefusalCode } from "../../core/refusal";

/** Ending an enrolment and taking it up again are its neighbour's commands: asked over the HTTP face, as a program would. */
async function ask<T>(path: string, enrollmentIds: readonly string[]): Promise<Outcome<T>> {
  const answer = await fetch(`/api/v1/enrollments/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ enrollmentIds }),
  });
  const said = await answer.json();
  return answer.ok ? { ok: true, value: said as T } : { ok: false, code: said.code as RefusalCode };
}

/** Ends enrolments; answers who ended and who moved up. */
export const withdrawEnrollments = (ids: readonly string[]) =>
  ask<{ withdrawn: string[]; promoted: string[] }>("withdraw", ids);

/** Takes ended ones up again; answers which, and who of them has a place. */
export const restoreEnrollments = (ids: readonly string[]) =>
  ask<{ restored: string[]; accepted: string[] }>("restore", ids);
