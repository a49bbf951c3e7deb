/** An answer beside its question, with who gave it. */
export function AnswerText({ by, lang, text }: { by: string | null; lang: string | null; text: string }) {
  return (
    <div className="mt-3 border-s-2 border-accent ps-3">
      {by && <p className="text-sm text-soft">{by}</p>}
      <p lang={lang ?? undefined} className="whitespace-pre-line wrap-break-word">
        {text}
      </p>
    </div>
  );
}
