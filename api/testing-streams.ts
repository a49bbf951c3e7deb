const streams: StreamReader[] = [];

export type Event = { id?: string; event?: string; data?: string; comment?: string };
/** Reads a stream of server-sent events, one by one. */
export class StreamReader {
  private readonly reader;
  private text = "";
  constructor(readonly answer: Response) {
    if (!answer.body) throw new Error("no body");
    this.reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    streams.push(this);
  }
  async next(): Promise<Event | "over"> {
    for (;;) {
      const end = this.text.indexOf("\n\n");
      if (end >= 0) {
        const block = this.text.slice(0, end);
        this.text = this.text.slice(end + 2);
        return Object.fromEntries(
          block.split("\n").map((one) => {
            const at = one.indexOf(":");
            return [one.slice(0, at) || "comment", one.slice(at + 1).trim()];
          }),
        );
      }
      const { value, done } = await this.reader.read();
      if (done) return "over";
      this.text += value;
    }
  }
  async view() {
    const event = await this.next();
    if (event === "over" || event.event !== "view") throw new Error(`no view: ${JSON.stringify(event)}`);
    return { id: event.id, ...JSON.parse(event.data ?? "") };
  }
  close = () => this.reader.cancel().catch(() => undefined);
}

/** Closes all that a test has opened. */
export const closeStreams = () => Promise.all(streams.splice(0).map((one) => one.close()));
