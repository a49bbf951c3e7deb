import { type ClientRequest, request } from "node:http";

/** A stream of server-sent events that is followed, until `close`; `lost` says that it ended before. */
export type Followed = { close: () => void };
type Heard = (event: { name: string; data: string }) => void;

/** Follows a stream as a browser does, but never comes back by itself: what is lost must be seen. */
export function follow(address: string, path: string, heard: Heard, lost: () => void = () => {}): Promise<Followed> {
  return new Promise((done, no) => {
    let over = false;
    const ended = () => {
      if (!over) lost();
      over = true;
    };
    const sent: ClientRequest = request(`${address}${path}`, { agent: false }, (answer) => {
      if (answer.statusCode !== 200) return no(new Error(`${path}: ${answer.statusCode}`));
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        text += part;
        for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          const data = /^data: ?(.*)$/m.exec(block)?.[1];
          if (data) heard({ name: /^event: ?(.*)$/m.exec(block)?.[1] ?? "message", data });
        }
      });
      answer.on("error", ended).on("close", ended);
      done({
        close() {
          over = true;
          sent.destroy();
        },
      });
    });
    sent.on("error", (error) => (over ? undefined : no(error))).end();
  });
}

/** Opens so many streams, a hundred at a time, as a hall comes in. */
export async function followAll(paths: readonly string[], open: (path: string, at: number) => Promise<Followed>) {
  const all: Followed[] = [];
  for (let from = 0; from < paths.length; from += 100)
    all.push(...(await Promise.all(paths.slice(from, from + 100).map((path, at) => open(path, from + at)))));
  return all;
}
