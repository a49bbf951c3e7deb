/** How it looks where somebody stands to the rule: a colour and a sign, beside the word. */
export const resultLooks = {
  met: { tone: "ok", icon: "check" },
  "can-still": { tone: "warn", icon: "clock" },
  cannot: { tone: "bad", icon: "x" },
} as const;
