"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { type Refused, useRefusalWords } from "../../../components/form-problems";
import { Button } from "../../../components/ui/button";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { makeCodesAction } from "../actions";
import { type MadeCode, saveCodes } from "../client";

type MakeCodesProps = {
  eventId: string;
  /** The address of the registration page, to which a code is added. */
  page: string;
  schools: readonly { value: string; label: string }[];
};

/** Makes codes and shows them, this once. */
export function MakeCodes(props: MakeCodesProps) {
  const [made, setMade] = useState<MadeCode[]>();
  if (made) return <Made codes={made} another={() => setMade(undefined)} />;
  return <CodesForm {...props} onMade={setMade} />;
}

function CodesForm({ eventId, page, schools, onMade }: MakeCodesProps & { onMade: (codes: MadeCode[]) => void }) {
  const t = useTranslations("codes");
  const { problem, refusal } = useRefusalWords();
  const router = useRouter();
  const [refused, setRefused] = useState<Refused>();
  const [pending, setPending] = useState(false);
  const error = (name: string) => {
    const first = refused?.fields?.[name]?.[0];
    return first && problem(first);
  };
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.currentTarget));
    setPending(true);
    const outcome = await makeCodesAction({ ...said, eventId });
    setPending(false);
    if (!outcome.ok) return setRefused(outcome);
    onMade(outcome.value.codes.map((one) => ({ ...one, link: `${page}/${one.code.replace("-", "")}` })));
    router.refresh();
  };
  return (
    <form onSubmit={make} noValidate className="space-y-5">
      {refused && (
        <Notice tone="bad" role="alert">
          {refusal(refused)}
        </Notice>
      )}
      <TextField
        id="label"
        name="label"
        label={t("label")}
        hint={t("labelHint")}
        error={error("label")}
        maxLength={80}
        required
        autoComplete="off"
      />
      <FieldRow>
        <TextField
          id="count"
          name="count"
          inputMode="numeric"
          defaultValue="1"
          label={t("count")}
          hint={t("countHint")}
          error={error("count")}
        />
        <TextField
          id="uses"
          name="uses"
          inputMode="numeric"
          defaultValue="1"
          label={t("uses")}
          hint={t("usesHint")}
          error={error("uses")}
        />
      </FieldRow>
      <FieldRow>
        <SelectField
          id="schoolId"
          name="schoolId"
          label={t("school")}
          hint={t("schoolHint")}
          options={[{ value: "", label: t("anySchool") }, ...schools]}
          error={error("schoolId")}
        />
        <TextField
          id="expiresOn"
          name="expiresOn"
          type="date"
          label={t("expiresOn")}
          hint={t("expiresHint")}
          error={error("expiresOn")}
        />
      </FieldRow>
      <Button type="submit" variant="primary" pending={pending}>
        {t("make")}
      </Button>
    </form>
  );
}

/** The only time the codes can be read: to print, to save, to copy. */
function Made({ codes, another }: { codes: readonly MadeCode[]; another: () => void }) {
  const t = useTranslations("codes");
  return (
    <div className="space-y-4">
      <Notice tone="warn" role="status" title={t("made", { count: codes.length })} className="print:hidden">
        {t("madeText")}
      </Notice>
      <ul className="max-h-96 divide-y divide-line overflow-y-auto rounded-md border border-line print:max-h-none">
        {codes.map(({ label, code, link }) => (
          <li key={code} className="break-inside-avoid px-4 py-3">
            <p className="text-sm text-soft">{label}</p>
            <p className="figures text-lg font-bold tracking-[0.1em]">{code}</p>
            <p className="text-sm break-all">{link}</p>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3 print:hidden">
        <Button
          variant="primary"
          icon="download"
          onClick={() => saveCodes(t("fileName"), [t("label"), t("code"), t("link")], codes)}
        >
          {t("save")}
        </Button>
        <Button icon="printer" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Button icon="plus" variant="quiet" onClick={another}>
          {t("another")}
        </Button>
      </div>
    </div>
  );
}
