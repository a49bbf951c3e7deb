/** How the team's view of a file looks. */
export const verdictLook = {
  accepted: { tone: "ok", icon: "check" },
  changes: { tone: "warn", icon: "pencil" },
} as const;
