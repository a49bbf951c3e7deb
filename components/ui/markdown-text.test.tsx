import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MarkdownText } from "./markdown-text";

const html = (text: string) => renderToStaticMarkup(<MarkdownText>{text}</MarkdownText>);

describe("text written by strangers", () => {
  it("keeps web and mail links and tells search engines and the target nothing", () => {
    expect(html("[site](https://example.org/a)")).toContain(
      'href="https://example.org/a" rel="nofollow noopener noreferrer"',
    );
    expect(html("[mail](mailto:a@example.org)")).toContain('href="mailto:a@example.org"');
  });

  it("turns links to scripts, data and relative places into plain words", () => {
    for (const address of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "//evil.example",
      "/logout",
      "vbscript:x",
    ]) {
      expect(html(`[here](${address})`), address).not.toContain("href");
      expect(html(`[here](${address})`), address).toContain("here");
    }
  });

  it("shows raw HTML as text, never as elements", () => {
    const out = html('<img src=x onerror="alert(1)"> <script>alert(1)</script>');
    expect(out).not.toContain("<img");
    expect(out).not.toContain("<script");
  });

  it("leaves out images, which would tell a stranger who reads", () => {
    expect(html("![cat](https://example.org/cat.png)")).not.toContain("example.org");
  });

  it("draws lists, tables and headings below the page's own", () => {
    expect(html("# Title")).toContain("<h2>Title</h2>");
    expect(html("| a | b |\n|---|---|\n| 1 | 2 |")).toContain("<td>1</td>");
  });
});
