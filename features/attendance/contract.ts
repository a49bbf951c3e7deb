/** Why an operation was not taken: the codes are stable, the words are in `attendance.rejected`. */
export type Rejection =
  | "not-registered"
  | "cancelled"
  | "waitlisted"
  | "reason-needed"
  | "unknown-op"
  | "forbidden"
  | "id-used"
  | "revoked-code"
  | "register-closed"
  | "consent-missing";
export type Verdict =
  | { id: string; result: "applied" | "duplicate" }
  | { id: string; result: "rejected"; code: Rejection };
