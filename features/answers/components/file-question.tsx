import type { ReactNode } from "react";
import { Checkbox, Input } from "../../../components/ui/controls";
import { Field } from "../../../components/ui/field";
import { Icon } from "../../../components/ui/icon";
import { sizeText } from "../../../core/file-size";
import { type Locale, words } from "../../../core/i18n";
import { documentBytes } from "../../documents/choices";

/** `href`: where its owner can have it. */
export type HeldFile = { name: string; bytes: number; href?: string };

type Props = {
  id: string;
  /** The question's key. */
  name: string;
  label: ReactNode;
  mark: ReactNode;
  hint: ReactNode;
  error: ReactNode;
  locale: Locale;
  /** What was answered with before, and whether it may go. */
  held?: HeldFile;
  mayRemove?: boolean;
  isFrozen: boolean;
  /** A file of the refused form that waits for it, and the pass that stands for it. */
  kept?: HeldFile;
  pass: string;
};

const accept = ".pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp";

/** A question answered with a file: what is there already, and the field for one; a plain field of a plain form. */
export function FileQuestion({ id, name, label, mark, hint, error, locale, held, kept, pass, ...can }: Props) {
  const t = words(locale);
  const size = (file: HeldFile) => sizeText(file.bytes, locale);
  const more = kept
    ? t("answers.fileKept", { name: kept.name, size: size(kept) })
    : held && !can.isFrozen && t("answers.fileReplace");
  const lines = (
    <>
      {hint}
      {!can.isFrozen && <span className="block">{t("answers.fileKinds", { mb: documentBytes / 1024 / 1024 })}</span>}
      {more && <span className="block">{more}</span>}
    </>
  );
  return (
    <div>
      <Field {...{ id, label, mark, error }} hint={lines}>
        {(wiring) => (
          <>
            {held && <Held file={held} size={size(held)} />}
            {!can.isFrozen && (
              <>
                <input type="hidden" name={id} value={kept ? pass : ""} />
                {kept && <input type="hidden" name={`again.${name}`} value="1" />}
                <Input
                  {...wiring}
                  type="file"
                  name={id}
                  accept={accept}
                  className="h-auto py-2 ps-2 read-only:bg-surface file:me-3 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line file:bg-page file:px-3 file:py-1 file:font-medium"
                />
              </>
            )}
          </>
        )}
      </Field>
      {held && can.mayRemove && !can.isFrozen && (
        <Checkbox id={`remove.${name}`} name={`remove.${name}`} value="yes" label={t("answers.fileRemove")} />
      )}
    </div>
  );
}

function Held({ file, size }: { file: HeldFile; size: string }) {
  const what = (
    <>
      <Icon name="file-text" className="size-[1.15em] shrink-0" />
      <span className="min-w-0 break-all">{file.name}</span>
    </>
  );
  return (
    <p className="mb-2 flex min-h-11 flex-wrap items-center gap-x-3 rounded-lg border border-line bg-surface px-3 py-1.5">
      {file.href ? (
        <a
          href={file.href}
          download
          className="flex min-h-11 min-w-0 items-center gap-2 font-medium text-accent underline-offset-4 hover:underline"
        >
          {what}
        </a>
      ) : (
        <span className="flex min-w-0 items-center gap-2">{what}</span>
      )}
      <span className="figures text-sm text-soft">{size}</span>
    </p>
  );
}
