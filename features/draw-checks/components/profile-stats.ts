import type { Profile } from "../../topic-draw/rules";

type Say = (key: "gotRank" | "gotNone" | "gotOpen", values: { rank: number }) => string;

/** How many got which of their wishes, as figures; `say` finds the words. */
export const profileStats = ({ byRank, none, open }: Profile, say: Say) => [
  ...byRank.map((value, at) => ({ label: say("gotRank", { rank: at + 1 }), value })),
  { label: say("gotNone", { rank: 0 }), value: none },
  { label: say("gotOpen", { rank: 0 }), value: open },
];
