import { type Followed, follow } from "./streams";

type Row = { questionId: string; seq: number; body: string };
type Told = { whole: boolean; seq: number; rows: Row[]; hidden: string[] };

/** A phone that comes back when its stream breaks, from the last number it heard; and writes down all it was told. */
export class Watcher {
  readonly rows = new Map<string, Row>();
  /** What was told again though it was known, and numbers that went backwards. */
  doubled = 0;
  /** When the stream broke, and how long it took until another one stood. */
  readonly gaps: number[] = [];
  seq = -1;
  votes: Record<string, number> = {};
  private stream: Followed | undefined;
  private over = false;

  constructor(
    private readonly address: string,
    private readonly path: string,
  ) {}

  async open(broken?: number): Promise<void> {
    const since = this.seq < 0 ? "" : `?since=${this.seq}`;
    try {
      this.stream = await follow(
        this.address,
        `${this.path}${since}`,
        ({ name, data }) => this.hear(name, data),
        () => void this.again(performance.now()),
      );
      if (broken !== undefined) this.gaps.push(performance.now() - broken);
    } catch {
      await this.again(broken ?? performance.now());
    }
  }

  close() {
    this.over = true;
    this.stream?.close();
  }

  /** As a network that breaks: it comes back by itself. */
  cut() {
    const stream = this.stream;
    this.stream = undefined;
    if (!stream) return;
    stream.close();
    void this.again(performance.now());
  }

  /** As a browser: half a second to a second and a half later. */
  private async again(broken: number) {
    if (this.over) return;
    await new Promise((soon) => setTimeout(soon, 500 + Math.random() * 1_000));
    if (!this.over) await this.open(broken);
  }

  private hear(name: string, data: string) {
    if (name === "tally") this.votes = (JSON.parse(data) as { votes: Record<string, number> }).votes;
    if (name !== "questions") return;
    const told = JSON.parse(data) as Told;
    if (told.seq < this.seq) this.doubled += 1;
    for (const row of told.rows) {
      if ((this.rows.get(row.questionId)?.seq ?? -1) >= row.seq) this.doubled += 1;
      this.rows.set(row.questionId, row);
    }
    for (const id of told.hidden) this.rows.delete(id);
    this.seq = Math.max(this.seq, told.seq);
  }
}
