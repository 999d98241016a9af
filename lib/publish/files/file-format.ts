/** What any form of a file says of itself. */
export type FileFormat = {
  /** The end of its address. */
  readonly extension: string;
  /** Its media type, with the character set where it is text. */
  readonly type: string;
  /** A browser saves it under a name rather than show it. */
  readonly isSaved: boolean;
  /** The name of its schema in the description of the API. */
  readonly schema?: string;
};

/** The media type alone. */
export const mediaTypeOf = ({ type }: FileFormat): string => type.replace(/;.*/, "");
