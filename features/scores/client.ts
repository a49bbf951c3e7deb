"use client";
import type { Own } from "./queries";

export type Said = {
  judgeId: string;
  groupId: string;
  scores: { criterionId: string; points: number }[];
  remark: string;
  clientId: string;
  confirm: boolean;
  /** Left out: whatever version there is. */
  basedOn?: number;
};
export type Written = { no: number; confirmed: boolean };
/** `title`: why not, in the reader's language. */
export type Answer = { ok: true; value: Written } | { ok: false; code: string; title: string };

const json = { "content-type": "application/json" };

/**
 * Sends a scorecard over the HTTP face: unlike an action of the page it touches nothing else, and fails quietly.
 * Undefined: the network or the server did not answer, so that it is worth trying again.
 */
export async function sendCard({ judgeId, ...said }: Said, locale: string): Promise<Answer | undefined> {
  try {
    const answer = await fetch(`/api/v1/judges/${judgeId}/scorecards`, {
      method: "POST",
      headers: { ...json, "accept-language": locale },
      body: JSON.stringify(said),
    });
    if (answer.status >= 500 || answer.status === 429) return undefined;
    const value = await answer.json();
    return answer.ok ? { ok: true, value } : { ok: false, code: value.code, title: value.title };
  } catch {
    return undefined;
  }
}

/** Where the own scorecards stand and which group is on the stage; undefined where nobody answers. */
export async function lookAgain(eventId: string): Promise<Own["groups"] | undefined> {
  try {
    const answer = await fetch(`/api/v1/events/${eventId}/scorecards/own`, { headers: json, cache: "no-store" });
    return answer.ok ? ((await answer.json()) as Own).groups : undefined;
  } catch {
    return undefined;
  }
}
