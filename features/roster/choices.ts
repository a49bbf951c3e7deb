// What a field may say: apart from the schemas, so that a page can list it without loading them.

export const statuses = ["confirmed", "waitlisted", "pending", "offered", "cancelled"] as const;
export const sources = ["self", "import", "staff", "api", "walk-in", "guardian", "program"] as const;
export const sorts = ["ticket", "name", "school", "time"] as const;
