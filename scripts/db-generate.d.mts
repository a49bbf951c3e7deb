/** Names of the migrations below `folder` that destroy something and carry no line `-- reviewed: why it is safe`. */
export function unreviewed(folder?: string): string[];
/** Names of the migrations that would have to be written for the schema as it is. */
export function missing(): string[];
