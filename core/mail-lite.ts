/** Signs that mean something in HTML, as their numbers; line ends as breaks. */
export const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll("\n", "<br>");

const link = (url: string, label: string) => `<a href="${url}" style="color:#0e5a5f">${label}</a>`;

/** Bold, named links and bare addresses of one run of text; everything else is text. Only https, http and mailto lead. */
const inline = (text: string) =>
  escaped(text)
    .replace(/\*\*([^*\n]+?)\*\*/g, "<strong>$1</strong>")
    .replace(
      /\[([^\][\n]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>]+)\)|(?<![\w"/])(https?:\/\/[^\s<>()]+[^\s<>().,;:!?&])/g,
      (_, label: string | undefined, url: string | undefined, bare: string | undefined) =>
        bare ? link(bare, bare) : link(url ?? "", label ?? ""),
    );

const isItem = (line: string) => /^\s*[-*•]\s+\S/.test(line);
const itemOf = (line: string) => line.replace(/^\s*[-*•]\s+/, "");

/** Blocks of a text written by hand: paragraphs with an empty line between, and lists of lines that begin with "- ". */
type Block = { text: string } | { items: string[] };
const blocksOf = (text: string): Block[] =>
  text
    .replaceAll("\r\n", "\n")
    .trim()
    .split(/\n{2,}/)
    .flatMap((part): Block[] => {
      const lines = part.split("\n");
      const first = lines.findIndex(isItem);
      if (first === -1 || !lines.slice(first).every(isItem)) return [{ text: part }];
      const items = lines.slice(first).map(itemOf);
      return first > 0 ? [{ text: lines.slice(0, first).join("\n") }, { items }] : [{ items }];
    });

/** A text written by hand as HTML: paragraphs, lists, bold and links; no markup of its own gets through. */
export const liteHtml = (text: string): string =>
  blocksOf(text)
    .map((block) =>
      "items" in block
        ? `<ul style="margin:0 0 16px;padding-left:24px">${block.items.map((item) => `<li>${inline(item)}</li>`).join("")}</ul>`
        : `<p style="margin:0 0 16px">${inline(block.text)}</p>`,
    )
    .join("");

/** The same as plain text: without stars, links as "name (address)". */
export const liteText = (text: string): string =>
  blocksOf(text)
    .map((block) => ("items" in block ? block.items.map((item) => `- ${item}`).join("\n") : block.text))
    .join("\n\n")
    .replace(/\*\*([^*\n]+?)\*\*/g, "$1")
    .replace(/\[([^\][\n]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>]+)\)/g, "$1 ($2)");
