// Follows what the server says of the stage: a stream while it lasts, questions while it does not. Browser only.

/** `live`: changes come by themselves; `asking`: every few seconds; `offline`: the last state stays; `gone`: not ours any more. */
export type Connection = "live" | "asking" | "offline" | "gone";

type Wish<T> = {
  /** `/api/live/stage/screen/{token}`; its `/now` is asked where no stream comes through. */
  url: string;
  locale: string;
  /** The events of the stream; several are heard by their names, `{ [event]: … }`, as `/now` tells them too. */
  events?: readonly string[];
  hear: (view: T) => void;
  /** The number of the last change that is known, to go on from there. */
  since?: () => number;
  connection: (how: Connection) => void;
  /** How far the server's clock is ahead of this one's, in milliseconds. */
  clock: (offset: number) => void;
  /** Phones rest while nobody looks; a projector does not. */
  rests: boolean;
};

/** Three beats of the server went by unheard: the network died without saying so. */
const silenceMs = 45_000;
const triesBeforeAsking = 3;
const jittered = (ms: number) => ms * (0.75 + Math.random() / 2);
const notOurs = new Set([401, 403, 404]);

class Follower<T> {
  private source: EventSource | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private asked = 0;
  private etag = "";
  private over = false;

  constructor(private readonly wish: Wish<T>) {}

  open = () => {
    this.rest();
    if (this.over) return;
    const { clock, connection, hear, events } = this.wish;
    const source = new EventSource(this.address());
    this.source = source;
    this.listen();
    source.addEventListener("hello", (event) => {
      clock(JSON.parse(event.data).serverTime - Date.now());
      this.failures = 0;
      connection("live");
    });
    for (const name of events ?? ["view"])
      source.addEventListener(name, (event) => {
        this.listen();
        const told = JSON.parse(event.data);
        hear(events ? { [name]: told } : told);
      });
    source.addEventListener("beat", this.listen);
    source.onerror = () => {
      if (this.source === source) void this.lost();
    };
  };

  /** Closes the stream until it is opened again. */
  rest = () => {
    this.source?.close();
    this.source = undefined;
    clearTimeout(this.waiting);
    clearTimeout(this.silence);
  };

  end = () => {
    this.over = true;
    this.rest();
  };

  /** The browser knows that there is no network. */
  unplugged = () => {
    this.rest();
    this.wish.connection("offline");
    this.later(5_000, this.open);
  };

  private listen = () => {
    clearTimeout(this.silence);
    this.silence = setTimeout(this.lost, silenceMs);
  };

  private later(ms: number, work: () => unknown) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(work, jittered(ms));
  }

  private lost = async () => {
    this.rest();
    this.failures += 1;
    const how = await this.ask();
    if (this.over || this.source) return;
    if (how === "gone") {
      this.end();
      return this.wish.connection("gone");
    }
    if (how === "silent") {
      this.wish.connection("offline");
      return this.later(Math.min(30_000, 1_000 * 2 ** Math.min(this.failures, 5)), this.open);
    }
    if (this.failures <= triesBeforeAsking) return this.later(500 * 2 ** this.failures, this.open);
    this.wish.connection("asking");
    this.asked += 1;
    // A network that lets no stream through may do so again.
    this.later(4_000, this.asked % 8 === 0 ? this.open : this.lost);
  };

  private address(path = "") {
    const { url, locale, since } = this.wish;
    const from = since?.();
    return `${url}${path}?lang=${locale}${from === undefined ? "" : `&since=${from}`}`;
  }

  private async ask(): Promise<"answered" | "silent" | "gone"> {
    const { hear } = this.wish;
    try {
      const headers: HeadersInit = this.etag ? { "If-None-Match": this.etag } : {};
      const answer = await fetch(this.address("/now"), { headers, cache: "no-store" });
      if (notOurs.has(answer.status)) return "gone";
      if (answer.status === 304) return "answered";
      if (!answer.ok) return "silent";
      this.etag = answer.headers.get("etag") ?? "";
      const view: T = await answer.json();
      if (!this.over) hear(view);
      return "answered";
    } catch {
      return "silent";
    }
  }
}

/** Begins to follow; answers the way to stop. */
export function follow<T>(wish: Wish<T>): () => void {
  const follower = new Follower(wish);
  const hidden = () => wish.rests && document.visibilityState === "hidden";
  const look = () => (hidden() ? follower.rest() : follower.open());
  // Systems cut the streams of pages in the background without an error: whoever comes back begins anew.
  const restored = (event: PageTransitionEvent) => event.persisted && look();
  if (wish.rests) document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", restored);
  window.addEventListener("online", look);
  window.addEventListener("offline", follower.unplugged);
  look();
  return () => {
    follower.end();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pageshow", restored);
    window.removeEventListener("online", look);
    window.removeEventListener("offline", follower.unplugged);
  };
}
