import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { cn } from "./classes";

const allowed = [
  "p",
  "br",
  "strong",
  "em",
  "del",
  "a",
  "ul",
  "ol",
  "li",
  "blockquote",
  "code",
  "pre",
  "hr",
  "h2",
  "h3",
  "h4",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
];

/** An address a stranger may write: web and mail only. Anything else becomes plain text. */
export function safeHref(href: string): string | undefined {
  const trimmed = href.trim();
  return /^(https?:\/\/|mailto:)/i.test(trimmed) ? trimmed : undefined;
}

const parts: Components = {
  h1: ({ children }) => <h2>{children}</h2>,
  a: ({ href, children }) =>
    href ? (
      <a href={href} rel="nofollow noopener noreferrer" className="text-accent underline underline-offset-4">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  table: ({ children }) => (
    <div className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
};

/**
 * Markdown as people write it: paragraphs, lists, links, tables. Raw HTML is shown as text, images are left out, links
 * go to http, https and mailto only. Rendered on the server.
 */
export function MarkdownText({ children, className, lang }: { children: string; className?: string; lang?: string }) {
  return (
    <div lang={lang} className={cn("prose", className)}>
      <Markdown
        remarkPlugins={[remarkGfm]}
        allowedElements={["h1", ...allowed]}
        unwrapDisallowed
        urlTransform={(url, key) => (key === "href" ? safeHref(url) : undefined)}
        components={parts}
      >
        {children}
      </Markdown>
    </div>
  );
}
