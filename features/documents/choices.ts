/** A file somebody answers with, as it is sent to us. */
export const documentBytes = 10 * 1024 * 1024;
