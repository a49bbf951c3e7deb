type Text = { en?: string; ko?: string; ru?: string; kk?: string };
export type TextLocale = keyof Text;

/** A speaker as forms hold them. */
export type SpeakerValues = {
  name: Text;
  honorific: Text;
  office: Text;
  organization: Text;
  biography: Text;
  photoFileId: string;
};

/** A speaker with the name and office in the reader's language. */
export type SpeakerEntry = SpeakerValues & {
  speakerId: string;
  shown: { name: string; lang?: string; office: string };
};

export const blankSpeaker: SpeakerValues = {
  name: {},
  honorific: {},
  office: {},
  organization: {},
  biography: {},
  photoFileId: "",
};

export const valuesOf = ({ name, honorific, office, organization, biography, photoFileId }: SpeakerValues) => ({
  ...{ name, honorific, office, organization, biography },
  photoFileId: photoFileId ?? "",
});
