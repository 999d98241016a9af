import { attributes } from "../../charts/svg/svg-element";

type Values = Readonly<Record<string, string | number>>;

/** Characters that Markdown or MDX would take for their own inside a tag, and line ends, as references. */
const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

/** The attributes of a tag in HTML, in Markdown and in JSX: the same text is read back in each. */
const inert = (values: Values): string => attributes(values).replace(/[\n\r\t`|{}\u2028\u2029]/g, reference);

export const tag = (name: string, values: Values): string => `<${name}${inert(values)}>`;

/** An element of JSX with nothing in it, an attribute a line; `literal` stands as it is. */
export function jsxElement(name: string, values: Values, literal: string): string {
  const lines = Object.entries(values).map(([key, value]) => `  ${inert({ [key]: value }).trimStart()}\n`);
  return `<${name}\n${lines.join("")}  ${literal}\n/>`;
}

/** Text between the brackets of a link or picture in Markdown. What ends nothing there stays readable. */
export const markdownText = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|~&@$]|:(?=\S)|(?<=www)\./gi, "\\$&").replace(/[\n\r\t\u2028\u2029]/g, reference);
