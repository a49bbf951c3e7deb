/** Letters that XML 1.0 cannot hold at all, in any form. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** Text as it stands in XML, in an element or in an attribute; what XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
  text.replace(IMPOSSIBLE, "").replace(/[&<>"\r]/g, (letter) => named[letter] ?? letter);
