import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

/** Posts a form as a page's script does; answers what was said. */
export function post(
  address: string,
  path: string,
  said: Record<string, string> = {},
): Promise<{ status: number; text: string; location: string }> {
  const body = new URLSearchParams({ page: "en", ...said }).toString();
  const headers = {
    ...{ Accept: "application/json", Origin: address, "Content-Length": Buffer.byteLength(body) },
    "Content-Type": "application/x-www-form-urlencoded",
  };
  return new Promise((done, no) => {
    const sent = request(`${address}${path}`, { method: "POST", agent, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer
        .on("end", () => done({ status: answer.statusCode ?? 0, text, location: answer.headers.location ?? "" }))
        .on("error", no);
    });
    sent.on("error", no).end(body);
  });
}

/** Asks a question with the link of a student. */
export async function ask(address: string, token: string, body: string) {
  const { status, text, location } = await post(address, `/api/v1/r/${token}/questions`, {
    ...{ body, lang: "en", display: "anonymous" },
  });
  if (!location.includes("done=sent")) throw new Error(`asking: ${status} ${location} ${text}`);
}

/** Votes with the link of a student. */
export async function vote(address: string, token: string, questionId: string) {
  const { status, text } = await post(address, `/api/v1/r/${token}/questions/${questionId}/vote`);
  if (status !== 200 || !text.includes('"ok":true')) throw new Error(`a vote: ${status} ${text}`);
}

/** Ends the connections that are kept for the next post. */
export const endPosts = () => agent.destroy();
